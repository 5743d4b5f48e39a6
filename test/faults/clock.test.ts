import { Resident } from './running/resident';
import { serve, stopAll, type Served } from './running/served';

jest.setTimeout(60_000);
afterAll(stopAll);

const hour = 3_600_000;

describe('the clock on the wall, when it is set', () => {
  let served: Served;
  beforeAll(async () => (served = await serve({ env: { IDLE_MINUTES: '15' } })));

  test.each([
    ['an hour forward', hour],
    ['an hour back', -hour],
  ])('%s takes no conversation away, and the next ones begin as before', async (_, milliseconds) => {
    const resident = await Resident.begin(served.port);
    await served.ask('jump', { milliseconds });
    expect((await resident.say('Umeå')).status).toBe(200);
    expect((await Resident.begin(served.port)).talk.activities.length).toBeGreaterThan(0);
  });

  test('back lets no conversation live longer than it may', async () => {
    const resident = await Resident.begin(served.port);
    await served.ask('jump', { milliseconds: -hour });
    // A quarter of an hour passes, on the wall and for the clock that only goes forward.
    await served.ask('jump', { milliseconds: hour / 4, passed: true });
    expect((await resident.read()).status).toBeGreaterThanOrEqual(403);
  });
});
