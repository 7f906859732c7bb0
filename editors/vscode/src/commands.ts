import { randomBytes } from "node:crypto";
import * as path from "node:path";
import * as vscode from "vscode";

import { page, unitsBefore, type Task } from "./ledgerPage";
import { run } from "./program";
import { markdown, ruleOf, type RulePage } from "./rules";
import type { Server } from "./server";
import { settings } from "./settings";
import { findingsIn, isDraft } from "./status";

const PAGES = "planlint-rule";
const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append("planlint");

/** The commands of the palette; each says what is wrong rather than doing nothing. */
export function commands(server: Server, output: vscode.LogOutputChannel): vscode.Disposable[] {
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
    const pages = new Pages(server);
    return [
        vscode.workspace.registerTextDocumentContentProvider(PAGES, pages),
        register("planlint.openLedger", () => openLedger(server)),
        register("planlint.openRulePage", () => openRulePage(server)),
        register("planlint.ignoreHere", ignoreHere),
        register("planlint.fixAllSafe", fixAllSafe),
        register("planlint.restart", () => server.restart()),
        register("planlint.showOutput", () => output.show()),
    ];
}

function editorWithDraft(): vscode.TextEditor {
    const editor = vscode.window.activeTextEditor;
    if (editor === undefined || !isDraft(editor.document)) {
        throw new Error(vscode.l10n.t("Open a draft (plain text or Markdown) first"));
    }
    return editor;
}

function call(server: Server, given: readonly string[], input?: string, folder?: string): Promise<string> {
    if (server.program === undefined) {
        throw new Error(vscode.l10n.t("planlint was not found"));
    }
    // Settings of a folder that is not trusted are not read.
    const isolation = vscode.workspace.isTrusted ? [] : ["--isolated"];
    return run({
        program: server.program,
        arguments: [...given, ...isolation],
        ...(input === undefined ? {} : { input }),
        folder,
        language: settings().language,
    });
}

async function openLedger(server: Server): Promise<void> {
    const editor = editorWithDraft();
    const { document } = editor;
    const saved = document.uri.scheme === "file";
    const name = path.basename(document.uri.fsPath);
    // The text as it stands in the editor, which may not be saved.
    const given = ["tasks", "-", "--stdin-filename", saved ? document.uri.fsPath : `${name}.txt`, "--output-format", "json"];
    const folder = saved ? path.dirname(document.uri.fsPath) : undefined;
    const tasks = JSON.parse(await call(server, given, document.getText(), folder)) as Task[];

    const title = `${vscode.l10n.t("Tasks")} · ${name}`;
    const panel = vscode.window.createWebviewPanel("planlint.ledger", title, vscode.ViewColumn.Beside, {
        enableScripts: true,
        localResourceRoots: [],
    });
    panel.webview.html = page(tasks, title, settings().language, randomBytes(16).toString("hex"));
    panel.webview.onDidReceiveMessage(async ({ line, column }: { line: number; column: number }) => {
        const row = Math.min(Math.max(line - 1, 0), document.lineCount - 1);
        const place = new vscode.Position(row, unitsBefore(document.lineAt(row).text, column));
        await vscode.window.showTextDocument(document, {
            viewColumn: editor.viewColumn ?? vscode.ViewColumn.One,
            selection: new vscode.Range(place, place),
        });
    });
}

async function openRulePage(server: Server): Promise<void> {
    const rule = await ruleHere(server);
    if (rule !== undefined) {
        const uri = vscode.Uri.from({ scheme: PAGES, path: `/${rule}.md` });
        await vscode.commands.executeCommand("markdown.showPreviewToSide", uri);
    }
}

/** The rule of the finding under the cursor; where there is none or several, the one that is picked. */
async function ruleHere(server: Server): Promise<string | undefined> {
    const here = findingsHere(editorWithDraft());
    const rules = new Map<string, string>();
    for (const finding of here) {
        const rule = ruleOf(finding.code);
        if (rule !== undefined) {
            rules.set(rule, finding.message.split("\n")[0] ?? "");
        }
    }
    if (rules.size === 1) {
        return [...rules.keys()][0];
    }
    const several: vscode.QuickPickItem[] = [...rules].map(([label, detail]) => ({ label, detail }));
    const picks = several.length > 0 ? several : await everyRule(server);
    const placeHolder = vscode.l10n.t("Which rule?");
    return (await vscode.window.showQuickPick(picks, { placeHolder, matchOnDescription: true }))?.label;
}

async function everyRule(server: Server): Promise<vscode.QuickPickItem[]> {
    type Row = { code: string; name: string; title: { zh: string; en: string } };
    const rows = JSON.parse(await call(server, ["rules", "--output-format", "json"])) as Row[];
    const { language } = settings();
    return rows.map(({ code, name, title }) => ({ label: name, description: `${code} · ${title[language]}` }));
}

function findingsHere({ document, selection }: vscode.TextEditor): vscode.Diagnostic[] {
    const found = findingsIn(document.uri);
    const within = found.filter(({ range }) => range.intersection(selection) !== undefined);
    // The cursor need not be on the very words.
    return within.length > 0 ? within : found.filter(({ range }) => range.start.line === selection.active.line);
}

class Pages implements vscode.TextDocumentContentProvider {
    constructor(private readonly server: Server) {}

    async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
        const rule = ruleOf(path.posix.basename(uri.path, ".md"));
        if (rule === undefined) {
            return "";
        }
        return markdown(JSON.parse(await call(this.server, ["rule", rule, "--output-format", "json"])) as RulePage);
    }
}

async function actions(document: vscode.TextDocument, range: vscode.Range, kind: vscode.CodeActionKind) {
    const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        "vscode.executeCodeActionProvider",
        document.uri,
        range,
        kind.value,
        50,
    );
    return found ?? [];
}

async function perform(action: vscode.CodeAction): Promise<void> {
    if (action.edit !== undefined) {
        await vscode.workspace.applyEdit(action.edit);
    }
    if (action.command !== undefined) {
        await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
    }
}

/** Asks the server for its own ways to let a finding be; the reason is asked for on the way to the command. */
async function ignoreHere(): Promise<void> {
    const editor = editorWithDraft();
    const finding = findingsHere(editor)[0];
    const range = finding?.range ?? editor.selection;
    const offered = (await actions(editor.document, range, vscode.CodeActionKind.QuickFix)).filter(({ command }) =>
        command?.command.startsWith("planlint.ignore"),
    );
    if (offered.length === 0) {
        throw new Error(vscode.l10n.t("There is no finding of planlint here"));
    }
    const picks = offered.map((action) => ({ label: action.title, action }));
    const picked = picks.length === 1 ? picks[0] : await vscode.window.showQuickPick(picks);
    if (picked !== undefined) {
        await perform(picked.action);
    }
}

async function fixAllSafe(): Promise<void> {
    const { document } = editorWithDraft();
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const [action] = await actions(document, whole, FIX_ALL);
    if (action === undefined) {
        void vscode.window.showInformationMessage(vscode.l10n.t("Nothing here can be fixed safely by itself"));
        return;
    }
    await perform(action);
}
