import { Chat } from './chat';
import { armComposer } from './composer';
import { byId } from './element';
import type { Exit } from './exit';
import { meetHost } from './frame';
import { restWhenIdle } from './rest';
import { readPage } from './readPage';
import { followKeyboard } from './viewport';

const page = readPage();
const exit = window.leaving;

/** Takes the page over from its forms, which work by themselves until then. */
function startTalk(exit: Exit): void {
  // Another language takes the place of this page, so that the talk stays one entry of the history.
  for (const language of Array.from(byId('languages').querySelectorAll('a')))
    language.addEventListener('click', (event) => {
      event.preventDefault();
      location.replace(language.href);
    });
  byId('hint').hidden = false;
  followKeyboard();
  const chat = new Chat(page, exit);
  const form = byId('form') as HTMLFormElement;
  restWhenIdle(page.texts, () => {
    chat.forget();
    form.reset();
  });
  armComposer(form, byId('text') as HTMLTextAreaElement, (text) => chat.say(text));
  chat.begin();
  document.documentElement.dataset['ready'] = '';
}

// Without an exit there is no talk.
if (exit && page.hosts)
  meetHost(page.hosts, exit, () => {
    document.documentElement.classList.add('met');
    startTalk(exit);
  });
else if (exit) startTalk(exit);
