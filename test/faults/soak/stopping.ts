import { leaksIn } from '../running/calm';
import { Resident } from '../running/resident';
import { serve } from '../running/served';
import { sleep } from './attack';
import type { Soak } from './goal';

/** 19: twenty restarts with 25 turns under way at each. */
export const restarts: Soak = async () => {
  let [lost, slowest, badEnds] = [0, 0, 0];
  for (let round = 0; round < 20; round += 1) {
    const served = await serve({ faults: { failing: true, slowMs: 300 } });
    const residents = await Promise.all(Array.from({ length: 25 }, () => Resident.begin(served.port)));
    const turns = residents.map((resident) =>
      resident.say('Umeå').then(
        ({ status }) => status,
        () => 0,
      ),
    );
    for (const resident of residents) while ((await resident.activities()).length < 2) await sleep(5);
    const { code, milliseconds, output } = await served.stop();
    lost += (await Promise.all(turns)).filter((status) => status !== 200).length;
    slowest = Math.max(slowest, milliseconds);
    if (code !== 0 || leaksIn(output).length > 0) badEnds += 1;
  }
  return [
    { row: 19, name: 'turns under way lost in 20 restarts', figure: `${lost} of 500`, target: '0', met: lost === 0 },
    {
      row: 19,
      name: 'slowest to end',
      figure: `${(slowest / 1000).toFixed(1)} s`,
      target: '10 s',
      met: slowest <= 10_000,
    },
    { row: 19, name: 'restarts that did not end with 0', figure: String(badEnds), target: '0', met: badEnds === 0 },
  ];
};
