import type { Frame, Page } from 'playwright-core';

/** What is asked of every page of the chat. */
const asked = `
  const name = (element) => (element.id ? '#' + element.id : element.tagName.toLowerCase()) + ' "' + element.textContent.trim().slice(0, 20) + '"';
  const isShown = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !element.closest('.unseen');
  const all = (selector) => [...document.querySelectorAll(selector)].filter(isShown);
  const boxOf = (element) => element.getBoundingClientRect();
  const isInView = (element) => {
    const { left, top, right, bottom } = boxOf(element);
    return left >= 0 && top >= 0 && right <= innerWidth + 0.5 && bottom <= innerHeight + 0.5;
  };
  const isOnTop = (element) => {
    const { left, top, width, height } = boxOf(element);
    // The corners are rounded: the points lie a little within.
    const points = [[0.5, 0.5], [0.1, 0.15], [0.9, 0.15], [0.1, 0.85], [0.9, 0.85]];
    return points.every(([x, y]) => element.contains(document.elementFromPoint(left + width * x, top + height * y)));
  };
  const isLarge = (element) => boxOf(element).width >= 43.9 && boxOf(element).height >= 43.9;
`;

/**
 * What is wrong with where things are: the exit and 112 in view with nothing over them, and the field too when there
 * is one; everything that can be pressed large enough; nothing wider than the page.
 */
export function layoutFaults(part: Page | Frame): Promise<readonly string[]> {
  return part.evaluate<readonly string[]>(`(async () => {
    ${asked}
    await new Promise(requestAnimationFrame);
    const faults = [];
    for (const element of all('#exit, header .urgent, #text, #form button')) {
      if (!isInView(element)) faults.push(name(element) + ' is not in view');
      else if (!isOnTop(element)) faults.push(name(element) + ' is covered');
    }
    for (const needed of ['#exit', 'header .urgent']) if (all(needed).length !== 1) faults.push(needed + ' is not shown');
    for (const element of all('a, button, summary, textarea, input'))
      if (!isLarge(element)) faults.push(name(element) + ' is too small');
    for (const { scrollWidth, clientWidth } of [document.documentElement, all('main')[0]])
      if (scrollWidth > clientWidth) faults.push('something is wider than the page');
    for (const element of all('body *'))
      if (boxOf(element).left < -0.5 || boxOf(element).right > innerWidth + 0.5) faults.push(name(element) + ' sticks out');
    return faults;
  })()`);
}

/** How many lines of the talk can be read without scrolling. */
export function linesInView(part: Page | Frame): Promise<number> {
  return part.evaluate<number>(`(() => {
    const { top, bottom } = document.querySelector('#main').getBoundingClientRect();
    const lines = [...document.querySelectorAll('#log p, #log h2')].flatMap((text) => {
      const range = document.createRange();
      range.selectNodeContents(text);
      return [...range.getClientRects()];
    });
    const whole = lines.filter((line) => line.height > 0 && line.top >= top && line.bottom <= bottom);
    return new Set(whole.map((line) => Math.round(line.top))).size;
  })()`);
}

/** The figures of a text in the order in which they stand on the screen, from the left. */
export function figuresFromTheLeft(part: Page | Frame, selector: string): Promise<string> {
  return part.evaluate<string>(`(() => {
    const walker = document.createTreeWalker(document.querySelector('${selector}'), NodeFilter.SHOW_TEXT);
    const seen = [];
    while (walker.nextNode()) {
      const { data } = walker.currentNode;
      for (const { index, 0: figure } of data.matchAll(/[0-9]/g)) {
        const range = document.createRange();
        range.setStart(walker.currentNode, index);
        range.setEnd(walker.currentNode, index + 1);
        seen.push({ figure, left: range.getBoundingClientRect().left });
      }
    }
    return seen.sort((one, other) => one.left - other.left).map(({ figure }) => figure).join('');
  })()`);
}
