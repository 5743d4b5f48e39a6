import type { Tab } from './engine';
import { strokesOf } from './engine';
import type { Subject } from './subject';
import { until } from './watching';

/** Leaves by the link, by Shift three times, or by writing a word for it, and waits for the page it leads to. */
export async function leave(tab: Tab, { neutral }: Subject, way: string): Promise<void> {
  if (way === 'the link') await tab.click('#exit');
  else if (way === 'Shift') await tab.strike([{ key: 'ShiftLeft' }, { key: 'ShiftRight' }, { key: 'ShiftLeft' }]);
  else {
    await tab.read("document.querySelector('#text').value = ''");
    await tab.click('#text');
    await tab.strike([...strokesOf(way), { key: 'Enter' }]);
  }
  await until(tab, `location.href.startsWith('${neutral}') && document.readyState === 'complete'`);
}

/** Gives the figure, or throws it when the requirement is not met. */
export function judged(met: boolean, figure: string): string {
  if (!met) throw new Error(figure);
  return figure;
}
