import type { LiveOptions } from '../directory/live';
import { problemLine } from '../directory/format/problem';
import { nameOf } from './errorName';
import type { Log } from './log';

/** Tells in the log what was read of staff's files: each slip in a file that was read, and that the others are live. */
export function directoryReporter(log: Log): Pick<LiveOptions, 'onChange' | 'onError'> {
  return {
    onChange: (paths, { problems, bad }) => {
      for (const problem of problems.filter(({ file }) => paths.includes(file))) {
        const { code, file, line } = problem;
        log.warn({ event: 'directory-problem', code, file, line }, problemLine(problem));
      }
      for (const file of paths.filter((path) => !bad.includes(path)))
        log.info({ event: 'directory-read', file }, `${file} gäller nu.`);
    },
    onError: (error) => {
      log.error(
        { event: 'directory-unreadable', error: nameOf(error).name },
        'Katalogens mapp går inte att läsa just nu.',
      );
    },
  };
}
