import { escaped } from './escaped';
import type { Header } from './header';
import { slipMessages as messages } from './messages';
import { nearest } from '../../nearest';
import { after, trimmed, type Piece } from './pattern';
import type { Slips } from './slips';

/** The beginning of a replica: who says it, and the text after the colon. */
interface Opening {
  readonly side: 'user' | 'bot';
  readonly rest: Piece;
}

/** Tells which lines begin a new replica, and which only look as if they do. */
export interface Speakers {
  /** The replica that a line begins, or undefined when it is running text. */
  readonly opening: (line: Piece) => Opening | undefined;
  /** Reports a line of running text that looks like a mistyped name; gives whether that is a mistake for certain. */
  readonly suspect: (line: Piece) => boolean;
}

/** The speakers of a file: those named in its header, and always plain `user:` and `bot:`. */
export function createSpeakers({ users, bot }: Header, slips: Slips): Speakers {
  const names = [...users, bot, 'bot', 'user'].map(escaped);
  const form = new RegExp(`^(${names.join('|')})(->[^:]*)?:`, 'i');
  const declared = [...users, bot];
  return {
    opening: (line) => {
      const hit = form.exec(line.text);
      if (!hit) return undefined;
      const name = (hit[1] ?? '').toLowerCase();
      const isBot =
        name === bot.toLowerCase() || (name === 'bot' && !users.some((user) => user.toLowerCase() === name));
      const plain = !declared.some((known) => known.toLowerCase() === name);
      if (plain) {
        const message = messages.plainSpeaker(hit[1] ?? '', isBot ? bot : (users[0] ?? 'user'));
        slips.warning(line.place, 'plainSpeaker', message);
      }
      return { side: isBot ? 'bot' : 'user', rest: trimmed(after(line, hit[0].length)) };
    },
    suspect: (line) => {
      const mute = declared.find((name) => line.text.startsWith(`${name} `));
      if (mute !== undefined) {
        slips.error(line.place, 'forgottenColon', messages.forgottenColon(mute));
        return true;
      }
      const name = /^(\p{L}[^\s:{[]{0,30}(?: \p{L}+)?):/u.exec(line.text)?.[1];
      if (name === undefined || /^https?$/i.test(name)) return false;
      const near = nearest(name, declared, Math.min(2, Math.floor(name.length / 2)));
      if (near === undefined) slips.warning(line.place, 'perhapsSpeaker', messages.perhapsSpeaker(name));
      else slips.error(line.place, 'unknownSpeaker', messages.unknownSpeaker(name, near));
      return near !== undefined;
    },
  };
}
