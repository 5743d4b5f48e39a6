import { progressLine } from '../../transcripts/reporting/progress';
import { wentWell, type FileResult } from '../../transcripts/running/result';

/** A line on the terminal that tells how far a run has come; silent where no person looks. */
export function createProgress(of: number): { readonly add: (result: FileResult) => void; readonly end: () => void } {
  const { isTTY, columns } = process.stderr;
  let done = 0;
  let failed = 0;
  const clear = (): void => void process.stderr.write('\r\u001B[K');
  return {
    add: (result) => {
      done += 1;
      failed += wentWell(result) ? 0 : 1;
      if (isTTY) process.stderr.write(`\r\u001B[K${progressLine({ done, of, failed }, columns)}`);
    },
    end: () => {
      if (isTTY) clear();
    },
  };
}
