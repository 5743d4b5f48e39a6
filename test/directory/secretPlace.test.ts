import { placeIn } from '../../directory/checks/secretPlace';
import { linesOf } from '../fixtures/checks/lines';

const places = linesOf('places');
const others = linesOf('no-places');

it('knows many ways to tell a place, and many texts that tell none', () => {
  expect(places.length).toBeGreaterThanOrEqual(80);
  expect(others.length).toBeGreaterThanOrEqual(80);
});

test.each(places)('a place is told by "%s"', (text) => {
  expect(placeIn(text)).toBeGreaterThanOrEqual(0);
});

test.each(others)('no place is told by "%s"', (text) => {
  expect(placeIn(text)).toBeUndefined();
});

it('says where in the text the first place stands', () => {
  expect(placeIn('Boendet finns på Storgatan, 123 45 Exempelby.')).toBe(17);
  expect(placeIn('Skriv till Box 4501.')).toBe(11);
});
