/** Prints the path of a Chromium to test with: CHROME_PATH, or the one that npm installed, unpacked. */
import chromium from '@sparticuz/chromium';

process.stdout.write(process.env.CHROME_PATH ?? (await chromium.executablePath()));
