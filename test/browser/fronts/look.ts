/** What can be seen of a page of the talk: what the bot said last, what may be answered, and the ways out. */
export interface Seen {
  readonly language: string;
  readonly said: readonly SeenMessage[];
  readonly choices: readonly { readonly title: string; readonly value: string }[];
  /** The calls of the header. */
  readonly calls: readonly SeenLink[];
  readonly exit: SeenLink | undefined;
}

export interface SeenMessage {
  readonly language: string;
  readonly text: string;
  readonly cards: readonly SeenCard[];
  /** The words that stand for its pictures. */
  readonly pictures: readonly string[];
}

export interface SeenCard {
  readonly title: string;
  readonly subtitle: string;
  readonly text: string;
  readonly calls: readonly SeenLink[];
}

export interface SeenLink {
  readonly title: string;
  readonly link: string;
}

/**
 * An expression for the browser that gives what is seen of the talk, and nothing on any other page. What is hidden,
 * folded away or said before her latest words is left out. Texts are as they are laid out, so that a lost line break
 * is seen.
 */
export const seen = `(() => {
  const log = document.querySelector('#log');
  if (!log) return undefined;
  const inSight = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const all = (place, selector) => [...place.querySelectorAll(selector)].filter(inSight);
  const textsIn = (place, selector) => all(place, selector).map((element) => element.innerText).join('\\n');
  const linkOf = (link) => ({ title: link.innerText.replace(/\\s+/g, ' ').trim(), link: link.getAttribute('href') });
  const rows = [...log.children];
  const latest = rows.slice(rows.findLastIndex((row) => row.matches('.own')) + 1).filter(inSight);
  return {
    language: document.documentElement.lang,
    said: latest.map((row) => ({
      language: row.closest('[lang]').lang,
      text: textsIn(row, '.bubble > p'),
      cards: all(row, '.card').map((card) => ({
        title: textsIn(card, 'h2'),
        subtitle: textsIn(card, 'p.subtitle'),
        text: textsIn(card, 'p:not(.subtitle)'),
        calls: all(card, 'a').map(linkOf),
      })),
      pictures: all(row, 'img').map((picture) => picture.alt),
    })),
    choices: all(document, '#suggestions button').map(({ innerText, value }) => ({ title: innerText, value })),
    calls: all(document, 'header a:not(#exit)').map(linkOf),
    exit: all(document, '#exit').map(linkOf)[0],
  };
})()`;

/** The same, once so many messages stand after her latest words, or after a while without them. */
export function seenOnce(messages: number, patienceMs: number): string {
  return `new Promise((resolve) => {
    const log = document.querySelector('#log');
    const complete = () => {
      const rows = [...(log?.children ?? [])];
      return rows.length - rows.findLastIndex((row) => row.matches('.own')) > ${messages};
    };
    const end = () => {
      observer.disconnect();
      clearTimeout(timer);
      resolve(${seen});
    };
    const observer = new MutationObserver(() => complete() && end());
    const timer = setTimeout(end, ${patienceMs});
    if (!log || complete()) end();
    else observer.observe(log, { childList: true });
  })`;
}

/**
 * An expression that writes and sends, or presses the button with a value; it gives whether a person could. All
 * is done in the page itself, since real keys and a real pointer take more time than the answers.
 */
export function doing(text: string, pressed = ''): string {
  return `(() => {
    const field = document.querySelector('#text');
    const choices = [...document.querySelectorAll('#suggestions button')];
    const pressed = ${JSON.stringify(pressed)};
    const send = document.querySelector('#form button[type=submit]');
    const button = pressed === '' ? send : choices.find(({ value }) => value === pressed);
    if (!field?.checkVisibility() || !button?.checkVisibility() || button.disabled) return false;
    if (pressed === '') field.value = ${JSON.stringify(text)}.slice(0, field.maxLength);
    button.click();
    return true;
  })()`;
}
