import { cpSync, readFileSync, readdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Copy, DockerfileParser, type Instruction } from 'dockerfile-ast';

/** A part of the Dockerfile, from its FROM on. */
export interface Stage {
  readonly name: string;
  readonly image: string;
  readonly copies: readonly CopyLine[];
  readonly lines: readonly { readonly keyword: string; readonly value: string }[];
  /** The words of its CMD. */
  readonly command: readonly string[];
  /** The words of its HEALTHCHECK. */
  readonly health: readonly string[];
}

/** What a COPY takes, from another stage or from the project, and where to. */
interface CopyLine {
  readonly from: string | undefined;
  readonly sources: readonly string[];
  readonly to: string;
}

/** Reads the stages of a Dockerfile in their order. */
export function stagesOf(text: string): readonly Stage[] {
  const stages: Instruction[][] = [];
  for (const instruction of DockerfileParser.parse(text).getInstructions()) {
    if (instruction.getKeyword() === 'FROM') stages.push([]);
    stages.at(-1)?.push(instruction);
  }
  return stages.map((instructions) => {
    const [from = ''] = instructions.map((one) => one.getArgumentsContent() ?? '');
    const of = (keyword: string) => instructions.filter((one) => one.getKeyword() === keyword);
    return {
      image: from.split(' ')[0] ?? '',
      name: / AS (\S+)$/i.exec(from)?.[1] ?? '',
      copies: instructions.flatMap((one) => (one instanceof Copy ? [copyOf(one)] : [])),
      lines: instructions.map((one) => ({ keyword: one.getKeyword(), value: one.getArgumentsContent() ?? '' })),
      command: of('CMD').flatMap(wordsOf),
      health: of('HEALTHCHECK').flatMap(wordsOf),
    };
  });
}

function copyOf(copy: Copy): CopyLine {
  const words = copy.getArguments().map((argument) => argument.getValue());
  return { from: copy.getFromFlag()?.getValue() ?? undefined, sources: words.slice(0, -1), to: words.at(-1) ?? '' };
}

/** The words of an instruction in JSON form; that of a health check follows its flags. */
function wordsOf(instruction: Instruction): readonly string[] {
  const [json = '[]'] = /\[.*\]$/s.exec(instruction.getArgumentsContent() ?? '') ?? [];
  return JSON.parse(json) as string[];
}

/** Whether `.dockerignore` keeps a file of the project outside: the last line that fits decides. */
export function isIgnored(path: string, ignore = readFileSync('.dockerignore', 'utf8')): boolean {
  let ignored = false;
  for (const line of ignore.split('\n').filter((one) => /^[^#\s]/.test(one))) {
    const pattern = line.replace(/^!/, '').replace(/[.+^$()|[\]{}]/g, '\\$&');
    const body = pattern.replace(/\*\*\/|\*/g, (stars) => (stars === '*' ? '[^/]*' : '(?:.*/)?'));
    if (new RegExp(`^${body}(?:/|$)`).test(path)) ignored = !line.startsWith('!');
  }
  return ignored;
}

/** Lays out in a folder what a stage copies into its working folder; what other stages made is that of this project. */
export function layOut({ copies }: Stage, folder: string): void {
  for (const { sources, to } of copies)
    for (const source of sources) {
      const own = source.replace(/^\/app\//, '');
      const target = to.endsWith('/') ? join(folder, own) : join(folder, to);
      // Hundreds of megabytes, which no stage changes.
      if (own === 'node_modules') symlinkSync(resolve(own), target);
      else cpSync(own, target, { recursive: true, filter: (path) => own === 'dist' || !isIgnored(path) });
    }
}

/** Every file of the project's first level, for what is to be kept outside. */
export function firstLevel(): readonly string[] {
  return readdirSync('.');
}
