/** The figures that the checks gave, printed together for a person to read. */
export interface Figures {
  readonly note: (requirement: string, engine: string, figure: string) => void;
  readonly print: () => void;
}

export function createFigures(): Figures {
  const rows: [string, string, string][] = [];
  return {
    note: (...row) => rows.push(row),
    print: () => {
      const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
      const lines = rows.map(([requirement, engine, figure]) =>
        [requirement.padEnd(widths[0]!), engine.padEnd(widths[1]!), figure].join('  '),
      );
      process.stdout.write(`\nQuick exit\n${lines.join('\n')}\n`);
    },
  };
}
