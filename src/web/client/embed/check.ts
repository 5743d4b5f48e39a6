import { elementOf } from '../element';
import { messages } from '../frame';
import { piece } from '../piece';
import { readHostFacts } from './hostFacts';
import { hostFindings, type HostFinding } from './hostFindings';
import type { LoaderData } from './loaderData';

/** The server puts the bundle into a function of this. */
declare const chat: LoaderData;

const origin = new URL((document.currentScript as HTMLScriptElement).src).origin;
const patience = 4000;

/** Whether the chat's frame shows itself on this page, tried in a frame that nobody sees. */
function tryFrame(): Promise<boolean> {
  return new Promise((resolve) => {
    const frame = document.createElement('iframe');
    frame.hidden = true;
    frame.src = `${origin}/framed`;
    const end = (answered: boolean): void => {
      frame.remove();
      resolve(answered);
    };
    const timer = setTimeout(() => end(false), patience);
    addEventListener('message', ({ source, data }) => {
      if (source !== frame.contentWindow || data !== messages.frame) return;
      clearTimeout(timer);
      end(true);
    });
    document.body.append(frame);
  });
}

function report(findings: readonly HostFinding[]): HTMLElement {
  const lines = findings.map(({ holds, point, advice }) =>
    piece('p', { 'data-holds': String(holds) }, holds ? `✓ ${point}` : `✗ ${advice}`),
  );
  const made = elementOf(
    piece('section', { id: 'chat-check', 'aria-label': 'Kontroll' }, piece('h2', {}, 'Kontroll av sidan'), ...lines),
  );
  made.style.cssText =
    'position:relative;z-index:2147483647;margin:1rem;padding:1rem;border:3px solid #22504d;background:#fff;color:#1d2b2c;font:1rem/1.6 system-ui,sans-serif';
  return made;
}

async function check(): Promise<void> {
  const framed = await tryFrame();
  const lines = chat.texts.sv.lines.map(({ link }) => link);
  document.body.prepend(report(hostFindings(await readHostFacts(origin, framed), lines)));
}

void check();
