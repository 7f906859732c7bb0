// Which documents are drafts, and what is said about them.

import * as vscode from "vscode";

const LANGUAGES = ["plaintext", "markdown"];
const SCHEMES = ["file", "untitled"];

export const SELECTOR = SCHEMES.flatMap((scheme) => LANGUAGES.map((language) => ({ scheme, language })));

export function isDraft(document: vscode.TextDocument): boolean {
    return LANGUAGES.includes(document.languageId) && SCHEMES.includes(document.uri.scheme);
}

export function editorWithDraft(): vscode.TextEditor {
    const editor = vscode.window.activeTextEditor;
    if (editor === undefined || !isDraft(editor.document)) {
        throw new Error(vscode.l10n.t("Open a draft (plain text or Markdown) first"));
    }
    return editor;
}

export function findingsIn(uri: vscode.Uri): vscode.Diagnostic[] {
    return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === "planlint");
}

/** The findings under the cursor or the selection; where there are none, those of its line. */
export function findingsHere({ document, selection }: vscode.TextEditor): vscode.Diagnostic[] {
    const found = findingsIn(document.uri);
    const within = found.filter(({ range }) => range.intersection(selection) !== undefined);
    return within.length > 0 ? within : found.filter(({ range }) => range.start.line === selection.active.line);
}
