import { randomUUID } from 'node:crypto';
import { knock, type Heard } from '../running/knock';
import { Resident } from '../running/resident';
import { unheardWords } from '../traces';
import { sleep, underAttack } from './attack';
import type { Soak } from './goal';

const base = '/v3/directline';

/** 7: 10,000 guesses; those of a conversation that is and of those that never were take turns. */
export const guesses: Soak = () =>
  underAttack(7, {}, async ({ port }) => {
    const [stranger, other] = [await Resident.begin(port), await Resident.begin(port)];
    const ask = (id: string): Promise<Heard> =>
      knock(port, { path: `${base}/conversations/${id}/activities`, token: stranger.talk.token });
    const [real, made]: [Heard[], Heard[]] = [[], []];
    for (let at = 0; at < 5_000; at += 1) {
      real.push(await ask(other.talk.conversationId));
      made.push(await ask(randomUUID()));
    }
    const all = [...real, ...made];
    const refused = all.filter(({ status }) => status === 403 || status === 404).length;
    const time = (heard: readonly Heard[]): number =>
      heard.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b)[heard.length / 2] ?? 0;
    const ratio = time(made) / time(real);
    const bodies = new Set(all.map(({ status, text }) => `${status} ${text}`)).size;
    return [
      { name: 'guesses refused', figure: `${refused} of ${all.length}`, target: 'all', met: refused === all.length },
      { name: 'refusals that differ', figure: `${bodies} kinds`, target: '1 kind', met: bodies === 1 },
      {
        name: 'time of one that never was to one that is',
        figure: `${ratio.toFixed(2)} times`,
        target: '0.90–1.10',
        met: ratio >= 0.9 && ratio <= 1.1,
      },
    ];
  });

/** 8: 200 at once with words of their own, turns that fail among them; 20,000 turns, in the full soak three times. */
export const leaks: Soak = ({ isFull }) =>
  underAttack(8, { env: { MAX_CONVERSATIONS: '2000' }, faults: { failing: true } }, async (served) => {
    const perTalk = 35;
    const turns = isFull ? 60_000 : 5_000;
    const words = unheardWords(Math.ceil(turns / perTalk));
    let [heardOthers, said] = [0, 0];
    const talk = async (word: string, at: number): Promise<void> => {
      const resident = await Resident.begin(served.port, { from: `127.3.${Math.floor(at / 250) % 250}.1` });
      const texts = [
        word,
        `jag heter ${word}`,
        `kastaren ${word}`,
        'Umeå',
        `kastarhelatiden ${word}`,
        `${word} slår mig`,
      ];
      for (let turn = 0; turn < perTalk; turn += 1) {
        await resident.say(texts[(turn * 7 + at) % texts.length] ?? word);
        said += 1;
      }
      const seen = (await resident.read()).text;
      for (const [found] of seen.matchAll(/qz[a-z]{14}/g)) if (found !== word) heardOthers += 1;
      await resident.leave();
    };
    const waiting = words.entries();
    await Promise.all(
      Array.from({ length: 200 }, async () => {
        for (const [at, word] of waiting) await talk(word, at);
      }),
    );
    const logged = words.filter((word) => served.output().includes(word)).length;
    const metrics = (await knock(served.port, { path: '/metrics' })).text;
    const counted = words.filter((word) => metrics.includes(word)).length;
    return [
      {
        name: `words heard by another, logged, counted, in ${said} turns`,
        figure: `${heardOthers}, ${logged}, ${counted}`,
        target: '0, 0, 0',
        met: heardOthers + logged + counted === 0,
      },
    ];
  });

/** 23: two hundred residents behind one address with one who floods, for a minute. */
export const sharedAddress: Soak = () =>
  underAttack(23, { env: { MAX_CONVERSATIONS: '3000' } }, async ({ port }) => {
    const from = '127.0.0.55';
    const residents = await Promise.all(Array.from({ length: 200 }, () => Resident.begin(port, { from })));
    const flooder = await Resident.begin(port, { from });
    let [refused, told, isOver] = [0, 0, false];
    const flood = (async () => {
      let admitted = 0;
      const end = performance.now() + 55_000;
      while (performance.now() < end) {
        const forwarded = { 'x-forwarded-for': `192.0.2.${Math.floor(Math.random() * 250)}` };
        const { status } = await flooder.post({ json: { type: 'message', text: 'hej' }, headers: forwarded });
        if (status === 200) admitted += 1;
        await sleep(5);
      }
      isOver = true;
      return admitted;
    })();
    await Promise.all(
      residents.map(async (resident, at) => {
        await sleep(at * 25);
        while (!isOver) {
          const { status } = await resident.say('hej');
          told += 1;
          if (status !== 200) refused += 1;
          await sleep(5_000);
        }
      }),
    );
    const admitted = await flood;
    return [
      {
        name: 'who floods got through',
        figure: `${admitted} in a minute`,
        target: '38–42',
        met: Math.abs(admitted - 40) <= 2,
      },
      {
        name: 'residents of the same address refused',
        figure: `${refused} of ${told}`,
        target: '0',
        met: refused === 0,
      },
    ];
  });
