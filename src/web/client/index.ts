import { Chat } from './chat';
import { armComposer } from './composer';
import { byId } from './element';
import { armExit } from './exit';
import { restWhenIdle } from './rest';
import type { PageData } from './texts';
import { followKeyboard } from './viewport';

const page = JSON.parse(document.body.dataset['page'] ?? '{}') as PageData;
// Before anything else: the exit must work even if the rest of the script fails.
const exit = armExit(byId('exit'), byId('keys'), page.exitUrl, page.texts);

function startTalk(): void {
  // Another language takes the place of this page, so that the talk stays one entry of the history.
  for (const language of byId('languages').querySelectorAll('a'))
    language.addEventListener('click', (event) => {
      event.preventDefault();
      location.replace(language.href);
    });
  byId('hint').hidden = false;
  followKeyboard();
  const chat = new Chat(page, exit);
  restWhenIdle(page.texts, () => {
    chat.forget();
    (byId('form') as HTMLFormElement).reset();
  });
  armComposer(byId('form') as HTMLFormElement, byId('text') as HTMLTextAreaElement, (text) => chat.say(text));
  chat.begin();
}

// The script stands right after the exit, above the rest of the page.
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', startTalk);
else startTalk();
