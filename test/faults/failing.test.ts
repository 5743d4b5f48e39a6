import { endedWell, leaksIn } from './running/calm';
import { openLine } from './running/pour';
import { knock, type Heard } from './running/knock';
import { Resident } from './running/resident';
import { serve, stopAll, type Served } from './running/served';

jest.setTimeout(60_000);
afterAll(stopAll);

describe('a turn that fails', () => {
  let served: Served;
  beforeAll(async () => (served = await serve({ faults: { failing: true } })));

  test.each([
    ['and throws', 'kastaren', 200],
    ['and throws where nobody waits for it', 'kastarsenare', 200],
    ['and throws again while it says that it failed', 'kastarhelatiden', 502],
  ])('%s is answered with 112, and everybody else goes on', async (_, word, status) => {
    const [unlucky, other] = [await Resident.begin(served.port), await Resident.begin(served.port)];
    const heard = await unlucky.say(`${word} zebra7431`);
    expect(heard.status).toBe(status);
    const told = heard.text + JSON.stringify((await unlucky.activities()).slice(2));
    expect(told).not.toMatch(/TypeError|could not handle|\.js|stack/);
    expect(JSON.stringify(await other.ask('Umeå'))).toContain('Umeå');
    expect(JSON.stringify(await unlucky.ask('Umeå'))).toContain('Umeå');
    expect(told).toContain('112');
  });

  test('is known to the log by the name of its error alone, and the server ends with 0', async () => {
    const ended = await served.stop();
    expect(ended.output).toContain('TypeError');
    expect(endedWell(ended, ['zebra7431'])).toBe(true);
  });
});

describe('a server that is asked to stop', () => {
  test('is not ready any more, answers every turn under way, and ends with 0 within ten seconds', async () => {
    const served = await serve({ faults: { failing: true, slowMs: 400 } });
    const ready = await knock(served.port, { path: '/readyz' });
    const residents = await Promise.all(Array.from({ length: 25 }, () => Resident.begin(served.port)));
    const turns = residents.map((resident) => resident.say('Umeå'));
    await underWay(residents);
    const stopping = served.stop();
    const late: Heard[] = [];
    while (late.at(-1)?.status !== 503 && late.length < 50)
      late.push(await knock(served.port, { path: '/readyz' }).catch(() => refused));
    expect((await Promise.all(turns)).map(({ status }) => status)).toEqual(Array(25).fill(200));
    const { code, milliseconds, output } = await stopping;
    expect([code, leaksIn(output)]).toEqual([0, []]);
    expect(milliseconds).toBeLessThan(10_000);
    expect([ready.status, late.at(-1)?.status]).toEqual([200, 503]);
  });

  test('does not wait for a line that says nothing, nor for one that never ends what it says', async () => {
    const served = await serve();
    const open = unended.map((sent) => {
      const line = openLine(served.port);
      line.write(sent);
      return line;
    });
    await knock(served.port, { path: '/healthz' });
    const ended = await served.stop();
    for (const line of open) line.destroy();
    expect(ended).toMatchObject({ code: 0, signal: null });
    expect(ended.milliseconds).toBeLessThan(10_000);
  });
});

const unended = [
  '',
  'GET / HTTP/1.1\r\nHost: localhost\r\n',
  'POST /end HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nx',
];

/** What a line that could not be opened counts as. */
const refused: Heard = { status: 503, headers: {}, text: '', milliseconds: 0 };

/** Waits until each has been echoed what she sent, which is when her turn has begun. */
async function underWay(residents: readonly Resident[]): Promise<void> {
  for (const resident of residents)
    while ((await resident.activities()).length < 2) await new Promise((resolve) => setTimeout(resolve, 10));
}
