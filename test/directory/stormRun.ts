import { storm } from './storm';

/** `npm run storm`: 10,000 turns while the file is read again 500 times, a third of the writes wrong. */
void storm(10_000, 500).then((came) => process.stdout.write(`${JSON.stringify(came)}\n`));
