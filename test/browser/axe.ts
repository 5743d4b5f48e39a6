import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';

const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const options = JSON.stringify({
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
  // Off unless asked for.
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations', 'incomplete'],
  // A frame is looked at by itself.
  iframes: false,
  preload: false,
});

/** With forced colours Chromium draws letters in the forced one, but tells axe that they are filled with the other. */
const told = `
  const { getPropertyValue } = CSSStyleDeclaration.prototype;
  CSSStyleDeclaration.prototype.getPropertyValue = function (name) {
    return getPropertyValue.call(this, name === '-webkit-text-fill-color' ? 'color' : name);
  };
`;

/**
 * What axe finds wrong in a document, each as a rule and a place. It runs beside the page's policy, not against it. A
 * text that it could not judge, because it had been scrolled away, is looked at once more on a page that is as long as
 * its talk, and counts if it still cannot be judged.
 */
export async function axeFaults(part: Page | Frame): Promise<readonly string[]> {
  if (!(await part.evaluate<boolean>('"axe" in globalThis'))) await part.evaluate(`${source};${told}`);
  return part.evaluate<readonly string[]>(`(async () => {
    const options = ${options};
    const faultsIn = (results) =>
      results.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ': ' + target.join(' ')));
    const { violations, incomplete } = await axe.run(document, options);
    // What lies in another tree may lie under the panel, where nobody reads it.
    const unjudged = incomplete
      .filter(({ id }) => id === 'color-contrast')
      .flatMap(({ nodes }) => nodes.map(({ target }) => target[0]))
      .filter((target) => typeof target === 'string');
    if (unjudged.length === 0) return faultsIn(violations);
    document.body.style.cssText = 'position: static; height: auto';
    document.querySelector('#main')?.setAttribute('style', 'overflow: visible; flex: none');
    const again = await axe.run({ include: unjudged }, { ...options, runOnly: ['color-contrast'] });
    for (const element of [document.body, document.querySelector('#main')]) element?.removeAttribute('style');
    return faultsIn([...violations, ...again.violations, ...again.incomplete]);
  })()`);
}
