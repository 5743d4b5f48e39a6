/**
 * Runs in a page before anything of its own: turns it as a page in Arabic is, whose locale does not exist yet. Every
 * letter becomes an Arabic one, whether it came with the page or is said later; her own words and figures stay.
 */
export const fromTheRight = `
  (() => {
    const latin = 'abcdefghijklmnopqrstuvwxyzåäö';
    const arabic = 'ابجدهوزحطيكلمنسعفصقرشتثخذضغةى';
    const turned = (text) => text.replace(/\\p{Script=Latin}/gu, (letter) => arabic[latin.indexOf(letter.toLowerCase())] ?? 'ء');
    const turn = (node) => {
      if (node.nodeType === Node.TEXT_NODE) {
        const parent = node.parentElement;
        if (!parent || parent.closest('script, style, title, .own p')) return;
        const text = turned(node.data);
        if (text !== node.data) node.data = text;
        return;
      }
      if (node.lang && node !== document.documentElement) node.lang = 'ar';
      node.childNodes.forEach(turn);
    };
    const start = () => {
      document.documentElement.lang = 'ar';
      document.documentElement.dir = 'rtl';
      turn(document.documentElement);
    };
    new MutationObserver((changes) => {
      if (document.documentElement && document.documentElement.dir !== 'rtl') start();
      for (const { target, addedNodes, type } of changes) {
        if (type === 'characterData') turn(target);
        addedNodes.forEach(turn);
      }
    }).observe(document, { childList: true, characterData: true, subtree: true });
  })();
`;
