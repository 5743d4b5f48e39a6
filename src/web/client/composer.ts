/** Lets her write and send; Enter sends, Shift and Enter makes a new line. */
export function armComposer(form: HTMLFormElement, field: HTMLTextAreaElement, say: (text: string) => void): void {
  const send = (): void => {
    const text = field.value.trim();
    field.value = '';
    field.focus();
    if (text !== '') say(text);
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send();
  });
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    send();
  });
}
