import type { Kommun } from './place/kommunNames';
import { assemble, isGood, type LoadedDirectory, type ReadFile } from './reading/assemble';
import { loadKommuner, readStaffFile, readText, stampsIn, stampsNow, type Stamps } from './reading/load';
import type { Directory } from './showing/directory';
import type { Parsed } from './reading/parse';
import { createDirectoryMaker, type Making } from './showing/make';
import { atOnce, betweenTurns, type Steps } from './steps';

/** What a live directory is opened with. */
export interface LiveOptions {
  readonly folder: string;
  readonly words: Making['words'];
  /** The kommuner of the folder's geography, when somebody has read them already: reading them takes long. */
  readonly kommuner?: readonly Kommun[];
  /** What the text of a file says that has been read before; asked at the start alone. */
  readonly known?: ((path: string, text: string) => Parsed | undefined) | undefined;
  /** Told when a new snapshot stands, with the paths of the files that were read for it. */
  readonly onChange: (paths: readonly string[], loaded: LoadedDirectory) => void;
  /** Told when looking at the files failed; the snapshot stays. */
  readonly onError: (error: unknown) => void;
}

/**
 * The directory as staff's files say it now. It reads them at once, and once watched it looks for changes: a file is
 * read again when two looks have seen it alike, so that both an atomic and an in-place save are live within two looks.
 * A file with an error keeps its last good version. A new snapshot is made between residents' turns and takes the
 * place of the old one in one step; a turn keeps the one it began with.
 */
export class LiveDirectory {
  readonly #options: LiveOptions;
  readonly #kommuner: readonly Kommun[];
  readonly #make: ReturnType<typeof createDirectoryMaker>;
  #files: ReadonlyMap<string, ReadFile>;
  /** How the files were when they were read, and how they were at the last look. */
  #read: Stamps;
  #seen: Stamps;
  #loaded: LoadedDirectory;
  #current: Directory;
  #timer: NodeJS.Timeout | undefined;

  /** Throws when the folder or its geography is missing. */
  constructor(options: LiveOptions) {
    const { folder, words, kommuner = loadKommuner(folder), known } = options;
    this.#options = options;
    this.#kommuner = kommuner;
    this.#make = createDirectoryMaker({ words, kommuner: this.#kommuner });
    this.#read = this.#seen = stampsNow(folder);
    const read = (path: string): ReadFile => atOnce(readStaffFile(folder, path, this.#kommuner, known));
    this.#files = new Map([...this.#read.keys()].map((path) => [path, read(path)]));
    this.#loaded = assemble([...this.#files.values()], (path) => readText(folder, path));
    this.#current = atOnce(this.#make(this.#loaded.files));
  }

  /** The snapshot that answers now. */
  readonly current = (): Directory => this.#current;

  /** The files of the snapshot and every slip in them. */
  readonly loaded = (): LoadedDirectory => this.#loaded;

  /** Looks at the files every so many milliseconds from now on. */
  watch(everyMs: number): void {
    const look = (): void => {
      void this.look()
        .catch(this.#options.onError)
        .finally(() => {
          if (this.#timer !== undefined) this.#timer = setTimeout(look, everyMs).unref();
        });
    };
    this.#timer = setTimeout(look, everyMs).unref();
  }

  /** Looks no more. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** One look at the files; reads those that have changed and hold still. */
  async look(): Promise<void> {
    const now = await stampsIn(this.#options.folder);
    const holdsStill = (path: string): boolean => now.get(path) === this.#seen.get(path);
    const changed = [...new Set([...this.#read.keys(), ...now.keys()])].filter(
      (path) => holdsStill(path) && now.get(path) !== this.#read.get(path),
    );
    this.#seen = now;
    if (changed.length > 0) await this.#take(changed, now);
  }

  async #take(changed: readonly string[], now: Stamps): Promise<void> {
    const files = new Map(this.#files);
    for (const path of changed) {
      if (now.has(path)) files.set(path, await betweenTurns(this.#readFile(path, this.#files.get(path))));
      else files.delete(path);
      await pause();
    }
    // The same order as after a start, so that what one file does to another does not hang on when it was saved.
    const inOrder = [...files.values()].toSorted((one, other) => orderOf(one.path).localeCompare(orderOf(other.path)));
    const loaded = assemble(inOrder, (path) => readText(this.#options.folder, path));
    await pause();
    const current = await betweenTurns(this.#make(loaded.files));
    this.#read = new Map(
      [...now].map(([path, stamp]) => [path, changed.includes(path) ? stamp : (this.#read.get(path) ?? '')]),
    );
    [this.#files, this.#loaded, this.#current] = [files, loaded, current];
    this.#options.onChange(changed, loaded);
  }

  *#readFile(path: string, before: ReadFile | undefined): Steps<ReadFile> {
    const file = yield* readStaffFile(this.#options.folder, path, this.#kommuner);
    const lastGood = before && (isGood(before) ? before.parsed.value : before.lastGood);
    return isGood(file) || lastGood === undefined ? file : { ...file, lastGood };
  }
}

/** What is shared comes before the files of kommuner. */
function orderOf(path: string): string {
  return path.includes('/') ? `1 ${path}` : `0 ${path}`;
}

function pause(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
