import { keepLessons, lessonsFile } from '../lessons';

/** Part of `npm run build`: learns from the phrase files, when they or the code have changed. */
if (keepLessons('locales')) console.log(`Lärde av fraserna i locales/ och sparade i ${lessonsFile}.`);
