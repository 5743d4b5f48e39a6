import ts from 'typescript';

/** A step of a conversation in the code: a function, or one way on where the road parts in it. */
export interface Step {
  /** From 1. */
  readonly line: number;
  readonly what: string;
  /** The code that runs when the step is taken, as offsets in the source. */
  readonly from: number;
  readonly to: number;
}

/**
 * The steps of one source file: every function with a body, and in functions every arm of `if`, `? :`, `switch`, `catch`
 * and loops, what is evaluated only after `&&`, `||` and `??`, and what comes after an `if` that leaves. What stands
 * outside functions, and a function that only it calls, runs when the file is loaded and is no step.
 */
export function stepsOf(text: string): readonly Step[] {
  const source = ts.createSourceFile('steps.ts', text, ts.ScriptTarget.Latest, true);
  const steps: Step[] = [];
  const visit = (node: ts.Node, inside: string | undefined): void => {
    if (isForLoading(node)) return;
    const name = bodyOf(node) ? nameOf(node, inside) : inside;
    if (name !== undefined) {
      for (const { part, what } of partsOf(node)) {
        const from = part[0]?.getStart(source) ?? 0;
        const line = source.getLineAndCharacterOfPosition(bodyOf(node) ? node.getStart(source) : from).line + 1;
        if (part.length > 0) steps.push({ line, what: what === '' ? name : `${name}: ${what}`, from, to: endOf(part) });
      }
    }
    ts.forEachChild(node, (child) => {
      visit(child, name);
    });
  };
  visit(source, undefined);
  return steps;
}

interface Part {
  readonly part: readonly ts.Node[];
  readonly what: string;
}

function partsOf(node: ts.Node): readonly Part[] {
  const body = bodyOf(node);
  if (body) return [{ part: within(body), what: '' }];
  if (ts.isBlock(node)) return afterLeaving(node);
  if (ts.isIfStatement(node)) return armsOf(node.expression, node.thenStatement, node.elseStatement);
  if (ts.isConditionalExpression(node)) return armsOf(node.condition, node.whenTrue, node.whenFalse);
  if (ts.isIterationStatement(node, false)) return [{ part: within(node.statement), what: 'varje varv' }];
  if (ts.isCatchClause(node)) return [{ part: within(node.block), what: 'när något går sönder' }];
  if (ts.isCaseClause(node)) return [{ part: node.statements, what: `fallet ${told(node.expression)}` }];
  if (ts.isDefaultClause(node)) return [{ part: node.statements, what: 'inget av fallen' }];
  if (ts.isBinaryExpression(node)) return rightOf(node);
  return [];
}

function armsOf(condition: ts.Node, yes: ts.Node, no: ts.Node | undefined): readonly Part[] {
  const arms = [{ part: within(yes), what: `om ${told(condition)}` }];
  // A chain of `else if` tells its own conditions.
  const other = no && !ts.isIfStatement(no) ? [{ part: within(no), what: `om inte ${told(condition)}` }] : [];
  return [...arms, ...other];
}

function rightOf({ left, operatorToken, right }: ts.BinaryExpression): readonly Part[] {
  const met = operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken ? 'om' : undefined;
  const unmet = operatorToken.kind === ts.SyntaxKind.BarBarToken ? 'om inte' : undefined;
  const absent = operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken ? 'utan' : undefined;
  const word = met ?? unmet ?? absent;
  return word === undefined ? [] : [{ part: [right], what: `${word} ${told(left)}` }];
}

/** The other way on from an `if` without `else` that leaves: all that stands below it. */
function afterLeaving(block: ts.Block): readonly Part[] {
  return block.statements.flatMap((statement, at) => {
    const leaves = ts.isIfStatement(statement) && !statement.elseStatement && isLeft(statement.thenStatement);
    const rest = block.statements.slice(at + 1);
    return leaves && rest.length > 0 ? [{ part: rest, what: `om inte ${told(statement.expression)}` }] : [];
  });
}

function isLeft(statement: ts.Statement): boolean {
  const last = ts.isBlock(statement) ? statement.statements.at(-1) : statement;
  return (
    last !== undefined &&
    (ts.isReturnStatement(last) || ts.isThrowStatement(last) || ts.isBreakOrContinueStatement(last))
  );
}

function bodyOf(node: ts.Node): ts.Node | undefined {
  return ts.isFunctionLike(node) && 'body' in node ? node.body : undefined;
}

/** Whether something with a name is called while the file is loaded, and used nowhere else. */
function isForLoading(node: ts.Node): boolean {
  if (!ts.isFunctionDeclaration(node) && !ts.isVariableDeclaration(node)) return false;
  const { name, parent } = node;
  const statement = ts.isFunctionDeclaration(node) ? node : parent.parent;
  if (!name || !ts.isSourceFile(statement.parent) || statement.getText().startsWith('export ')) return false;
  const uses = usesOf(name.getText(), statement.parent).filter((use) => use !== name);
  return (
    uses.length > 0 &&
    uses.every((use) => isCalled(use) && !ts.findAncestor(use, (above) => bodyOf(above) !== undefined))
  );
}

function usesOf(name: string, node: ts.Node): readonly ts.Node[] {
  const uses: ts.Node[] = [];
  const visit = (one: ts.Node): void => {
    if (ts.isIdentifier(one) && one.text === name) uses.push(one);
    ts.forEachChild(one, visit);
  };
  visit(node);
  return uses;
}

function isCalled(node: ts.Node): boolean {
  return ts.isCallExpression(node.parent) && node.parent.expression === node;
}

function within(node: ts.Node): readonly ts.Node[] {
  return ts.isBlock(node) ? node.statements : [node];
}

function endOf(part: readonly ts.Node[]): number {
  return part.at(-1)?.end ?? 0;
}

function nameOf(node: ts.Node, inside: string | undefined): string {
  if (ts.isConstructorDeclaration(node)) return 'constructor';
  const named = ts.isArrowFunction(node) || ts.isFunctionExpression(node) ? node.parent : node;
  const own = 'name' in named ? (named.name as ts.Node | undefined)?.getText() : undefined;
  return own ?? (inside === undefined ? 'namnlös funktion' : `funktion i ${inside.replace(/^funktion i /, '')}`);
}

const longestTold = 60;

/** A piece of code on one line, cut where it grows long. */
function told(node: ts.Node): string {
  const text = node.getText().replace(/\s+/g, ' ');
  return text.length <= longestTold ? text : `${text.slice(0, longestTold)}…`;
}
