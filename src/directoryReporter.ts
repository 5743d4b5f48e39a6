import type { LiveOptions } from '../directory/live';
import { nameOf } from './errorName';
import type { Log } from './log';

/** Tells in the log what was read of staff's files: each slip in a file that was read, and that the others are live. */
export function directoryReporter(log: Log): Pick<LiveOptions, 'onChange' | 'onError'> {
  return {
    onChange: (paths, { problems, bad }) => {
      for (const { code, file, line } of problems.filter(({ file }) => paths.includes(file)))
        log.warn({ event: 'directory-problem', code, file, line });
      for (const file of paths.filter((path) => !bad.includes(path))) log.info({ event: 'directory-read', file });
    },
    onError: (error) => log.error({ event: 'directory-unreadable', ...nameOf(error) }),
  };
}
