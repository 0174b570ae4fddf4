import ts from "typescript";

export interface ShownText {
  readonly line: number;
  readonly text: string;
}

/**
 * The texts of a source file that may reach a screen, a report or a mail: strings, templates and
 * JSX text. Module names, property names and types are not shown; nor is a lone lower-case word,
 * which is a code of the program (`fx-risk`, `cleared`), unless it stands as JSX text.
 */
export function listShownTexts(fileName: string, source: string): ShownText[] {
  const file = ts.createSourceFile(fileName, source, ts.ScriptTarget.Latest, true);
  const found: ShownText[] = [];

  function keep(node: ts.Node, text: string) {
    const shown = text.replace(/\s+/g, " ").trim();
    const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
    if (shown !== "") found.push({ line, text: shown });
  }

  function visit(node: ts.Node) {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    if (ts.isJsxText(node)) keep(node, node.text);
    if (isTextLiteral(node) && !isPropertyName(node) && !isCode(node.text)) keep(node, node.text);
    ts.forEachChild(node, visit);
  }

  visit(file);
  return found;
}

function isTextLiteral(node: ts.Node): node is ts.StringLiteral | ts.TemplateLiteralLikeNode {
  return (
    ts.isStringLiteral(node) ||
    ts.isNoSubstitutionTemplateLiteral(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddle(node) ||
    ts.isTemplateTail(node)
  );
}

function isPropertyName(node: ts.Node): boolean {
  const { parent } = node;
  return ts.isPropertyAssignment(parent) && parent.name === node;
}

function isCode(text: string): boolean {
  return /^[a-z0-9@$#./:_[\]-]+$/.test(text);
}
