import { createSayings } from '../../src/direct-line/sayings';
import type { Content } from '../../src/direct-line/adapter';

/** An answer as a turn makes it: new objects each time. */
function answer(text: string, phone = 'tel:112', locale = 'sv'): Content {
  return {
    ...{ type: 'message', text, locale },
    attachments: [{ contentType: 'card', content: { title: 'Kvinnojouren', buttons: [{ value: phone }] } }],
    suggestedActions: { to: [], actions: [{ type: 'call', title: '112', value: phone }] },
  };
}

it('keeps what is said to many once', () => {
  const same = createSayings();
  const first = same(answer('Ring 112.'));
  expect(same(answer('Ring 112.'))).toBe(first);
});

it('takes nothing for the same that differs anywhere', () => {
  const same = createSayings();
  const { text, ...rest } = answer('Ring 112.');
  const reversed = { ...rest, ...(text !== undefined && { text }) };
  const others = [answer('Ring 113.'), answer('Ring 112.', 'tel:113'), answer('Ring 112.', 'tel:112', 'en'), reversed];
  same(answer('Ring 112.'));
  for (const other of others) expect(JSON.stringify(same(other))).toBe(JSON.stringify(other));
  expect(JSON.stringify(same(answer('Ring 112.')))).toBe(JSON.stringify(answer('Ring 112.')));
});

it('lets nobody change what many are shown', () => {
  const said = createSayings()(answer('Ring 112.'));
  expect(() => Object.assign(said.attachments?.[0]?.content as object, { title: 'Ingen' })).toThrow(TypeError);
});
