import { isError } from '../directory/format/problem';
import type { LoadedDirectory } from '../directory/reading/assemble';

/** Where conversations are remembered; `down`: Redis does not answer, and each turn is answered without memory. */
export type StorageState = 'memory' | 'redis' | 'down';

/** What `/healthz` answers: how the service is, without anything of residents. */
export interface Health {
  /**
   * `degraded`: it answers, but the storage is down, or a staff file has an error and is served as it was, in part, or
   * not at all.
   */
  readonly status: 'ok' | 'degraded';
  readonly storage: StorageState;
  readonly directory: {
    readonly files: number;
    readonly bad: readonly { readonly file: string; readonly line: number; readonly code: string }[];
  };
}

/** The health of the service as its directory and its storage are now. */
export function healthOf({ files, problems, bad }: LoadedDirectory, storage: StorageState): Health {
  const errors = problems.filter(isError).map(({ file, line, code }) => ({ file, line, code }));
  const isWhole = bad.length === 0 && storage !== 'down';
  return { status: isWhole ? 'ok' : 'degraded', storage, directory: { files: files.length, bad: errors } };
}
