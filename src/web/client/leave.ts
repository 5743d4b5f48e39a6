import { byId } from './element';
import { armExit } from './exit';
import { readPage } from './readPage';

/** The first script of the page. It stands right after the exit's link, and works whatever becomes of the rest. */
const page = readPage();
window.leaving = armExit(byId('exit'), byId('keys'), page, () =>
  (page.hosts ? top : self)?.location.replace(page.exitUrl),
);

// A tap while the page is still arriving would send the form to another page, and the history would grow by it.
addEventListener('submit', (event) => {
  if (document.readyState === 'loading') event.preventDefault();
});
