import * as vscode from "vscode";

import type { Advice } from "./advice";
import { editorWithDraft, findingsHere } from "./drafts";
import { Ledgers } from "./ledgers";
import { RulePages } from "./rulePages";
import type { Server } from "./server";

const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append("planlint");

/** The commands of the palette; each says what is wrong rather than doing nothing. */
export function commands(server: Server, advice: Advice, output: vscode.LogOutputChannel): vscode.Disposable[] {
    const register = (name: string, work: () => unknown): vscode.Disposable =>
        vscode.commands.registerCommand(name, async () => {
            try {
                await work();
            } catch (error) {
                const text = error instanceof Error ? error.message : String(error);
                output.error(text);
                void vscode.window.showErrorMessage(`planlint: ${text}`);
            }
        });
    const ledgers = new Ledgers(server);
    const pages = new RulePages(server);
    return [
        ledgers,
        pages,
        register("planlint.openLedger", () => ledgers.open(editorWithDraft())),
        register("planlint.openRulePage", () => pages.open(editorWithDraft())),
        register("planlint.ignoreHere", () => ignoreHere(editorWithDraft())),
        register("planlint.fixAllSafe", () => fixAllSafe(editorWithDraft().document)),
        register("planlint.restart", () => {
            advice.askedFor();
            return server.restart();
        }),
        register("planlint.showOutput", () => output.show()),
    ];
}

async function actions(
    document: vscode.TextDocument,
    range: vscode.Range,
    kind: vscode.CodeActionKind,
): Promise<vscode.CodeAction[]> {
    const found = await vscode.commands.executeCommand<vscode.CodeAction[] | undefined>(
        "vscode.executeCodeActionProvider",
        document.uri,
        range,
        kind.value,
    );
    return found ?? [];
}

async function perform({ edit, command }: vscode.CodeAction): Promise<void> {
    if (edit !== undefined) {
        await vscode.workspace.applyEdit(edit);
    }
    if (command !== undefined) {
        await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
    }
}

/** Asks the server for its own ways to let a finding be; the reason is asked for on the way to the command. */
async function ignoreHere(editor: vscode.TextEditor): Promise<void> {
    const range = findingsHere(editor)[0]?.range ?? editor.selection;
    const found = await actions(editor.document, range, vscode.CodeActionKind.QuickFix);
    const picks = found
        .filter(({ command }) => command?.command.startsWith("planlint.ignore"))
        .map((action) => ({ label: action.title, action }));
    if (picks.length === 0) {
        throw new Error(vscode.l10n.t("There is no finding of planlint here"));
    }
    const picked = picks.length === 1 ? picks[0] : await vscode.window.showQuickPick(picks);
    if (picked !== undefined) {
        await perform(picked.action);
    }
}

async function fixAllSafe(document: vscode.TextDocument): Promise<void> {
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const [action] = await actions(document, whole, FIX_ALL);
    if (action === undefined) {
        void vscode.window.showInformationMessage(vscode.l10n.t("Nothing here can be fixed safely by itself"));
        return;
    }
    await perform(action);
}
