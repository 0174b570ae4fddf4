import ts from "typescript";

/** A call such as `t("title", { name })`: the keys it may use and the names of its arguments. */
export interface MessageCall {
  readonly page: string;
  /** Empty: the key comes from a record or a list. */
  readonly keys: readonly string[];
  /** Null: not written as an object at the call. */
  readonly args: readonly string[] | null;
  readonly line: number;
}

export interface MessageUses {
  /** Pages whose texts the file names, with a hook, a function or a type. */
  readonly pages: ReadonlySet<string>;
  /** Pages whose texts it makes as a component. */
  readonly hooks: ReadonlySet<string>;
  /** Pages that it sends to client components. */
  readonly sent: ReadonlySet<string>;
  readonly isSender: boolean;
  readonly calls: readonly MessageCall[];
  readonly literals: ReadonlySet<string>;
}

const TYPES = new Set(["Translate", "MessageKey"]);
const SOURCES = new Set(["useTranslations", "getTranslations", "english"]);

/** How a source file uses the messages. Translators are known by the name of their variable. */
export function readMessageUses(fileName: string, source: string): MessageUses {
  const file = ts.createSourceFile(fileName, source, ts.ScriptTarget.Latest, true);
  const pages = new Set<string>();
  const hooks = new Set<string>();
  const sent = new Set<string>();
  const literals = new Set<string>();
  const pageOf = new Map<string, string>();
  const calls: MessageCall[] = [];
  const lists = new Map<string, readonly string[]>();
  let isSender = false;

  function name(variable: ts.Node, page: string) {
    const known = pageOf.get(variable.getText(file));
    if (known !== undefined && known !== page) {
      throw new Error(`${fileName}: ${variable.getText(file)} makes texts of ${known} and ${page}`);
    }
    pageOf.set(variable.getText(file), page);
  }

  function visit(node: ts.Node) {
    if (ts.isStringLiteralLike(node)) literals.add(node.text);
    if (ts.isVariableDeclaration(node) && node.initializer) {
      const list = stringsOf(node.initializer);
      if (list) lists.set(node.name.getText(file), list);
      nameSources(node);
    }
    if (ts.isTypeReferenceNode(node) && TYPES.has(node.typeName.getText(file))) {
      const page = textOfType(node.typeArguments?.[0]);
      if (page) pages.add(page);
      if (page && ts.isParameter(node.parent)) name(node.parent.name, page);
    }
    if (ts.isTypeAliasDeclaration(node) && ts.isTypeReferenceNode(node.type)) {
      const page = TYPES.has(node.type.typeName.getText(file))
        ? textOfType(node.type.typeArguments?.[0])
        : null;
      if (page) aliases.set(node.name.text, page);
    }
    if (ts.isParameter(node) && node.type) {
      const page = aliases.get(node.type.getText(file));
      if (page) name(node.name, page);
    }
    if (ts.isJsxOpeningLikeElement(node) && node.tagName.getText(file) === "ClientMessages") {
      isSender = true;
      const value = node.attributes.properties.find(ts.isJsxAttribute)?.initializer;
      const list = value && ts.isJsxExpression(value) ? value.expression : undefined;
      const names = list && (stringsOf(list) ?? lists.get(list.getText(file)));
      for (const page of names ?? []) sent.add(page);
    }
    if (ts.isCallExpression(node)) readCall(node);
    ts.forEachChild(node, visit);
  }

  const aliases = new Map<string, string>();

  /** `const t = useTranslations("page")`, awaited or not, alone or as one of `Promise.all`. */
  function nameSources({ name: variable, initializer }: ts.VariableDeclaration) {
    const found = initializer && unwrap(initializer);
    if (!found || !ts.isCallExpression(found)) return;
    const page = sourcePage(found);
    if (page) name(variable, page);
    const [list] = found.arguments;
    if (!ts.isArrayBindingPattern(variable) || !list || !ts.isArrayLiteralExpression(list)) return;
    variable.elements.forEach((element, index) => {
      const part = list.elements[index];
      const partPage = part && ts.isCallExpression(part) ? sourcePage(part) : null;
      if (partPage && ts.isBindingElement(element)) name(element.name, partPage);
    });
  }

  function sourcePage(call: ts.CallExpression): string | null {
    const [page] = call.arguments;
    if (!SOURCES.has(call.expression.getText(file)) || !page) return null;
    if (!ts.isStringLiteral(page)) throw new Error(`${fileName}: name the page of the texts whole`);
    pages.add(page.text);
    if (call.expression.getText(file) === "useTranslations") hooks.add(page.text);
    return page.text;
  }

  function readCall(call: ts.CallExpression) {
    sourcePage(call);
    const callee = ts.isPropertyAccessExpression(call.expression)
      ? call.expression.expression
      : call.expression;
    const page = pageOf.get(callee.getText(file));
    const [key, args] = call.arguments;
    if (page === undefined || !key) return;
    const line = file.getLineAndCharacterOfPosition(call.getStart(file)).line + 1;
    calls.push({ page, keys: keysOf(key), args: args ? argumentNames(args) : [], line });
  }

  visit(file);
  return { pages, hooks, sent, isSender, calls, literals };
}

function unwrap(node: ts.Expression): ts.Expression {
  return ts.isAwaitExpression(node) ? unwrap(node.expression) : node;
}

function stringsOf(node: ts.Expression): string[] | null {
  const list = ts.isAsExpression(node) ? node.expression : node;
  if (!ts.isArrayLiteralExpression(list)) return null;
  const texts = list.elements.filter(ts.isStringLiteral).map(({ text }) => text);
  return texts.length === list.elements.length ? texts : null;
}

function textOfType(type: ts.TypeNode | undefined): string | null {
  return type && ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal)
    ? type.literal.text
    : null;
}

/** The whole keys that an expression chooses among; none where it is no literal and no choice of literals. */
function keysOf(node: ts.Expression): string[] {
  if (ts.isStringLiteral(node)) return [node.text];
  if (!ts.isConditionalExpression(node)) return [];
  const [yes, no] = [keysOf(node.whenTrue), keysOf(node.whenFalse)];
  return yes.length > 0 && no.length > 0 ? [...yes, ...no] : [];
}

function argumentNames(node: ts.Expression): string[] | null {
  if (!ts.isObjectLiteralExpression(node)) return null;
  const names = node.properties.map(({ name: property }) => property?.getText());
  return names.every((text) => text !== undefined) ? names : null;
}
