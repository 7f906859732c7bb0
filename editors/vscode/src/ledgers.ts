import { randomBytes } from "node:crypto";
import * as path from "node:path";
import * as vscode from "vscode";

import { page, unitsBefore, type Task } from "./ledgerPage";
import type { Server } from "./server";
import { settings } from "./settings";

interface Place {
    line: number;
    column: number;
}

/** The lists of tasks beside their drafts: one a draft, read anew when the draft is saved. */
export class Ledgers implements vscode.Disposable {
    private readonly panels = new Map<string, vscode.WebviewPanel>();
    private readonly listener = vscode.workspace.onDidSaveTextDocument((document) => {
        const panel = this.panels.get(document.uri.toString());
        if (panel !== undefined) {
            // What was shown before stands until the draft can be read again.
            void this.fill(panel, document).catch(() => undefined);
        }
    });

    constructor(private readonly server: Server) {}

    async open({ document, viewColumn }: vscode.TextEditor): Promise<void> {
        const key = document.uri.toString();
        const known = this.panels.get(key);
        if (known !== undefined) {
            await this.fill(known, document);
            known.reveal();
            return;
        }
        const tasks = await this.tasks(document);
        const panel = vscode.window.createWebviewPanel("planlint.ledger", title(document), vscode.ViewColumn.Beside, {
            enableScripts: true,
            localResourceRoots: [],
        });
        this.panels.set(key, panel);
        panel.onDidDispose(() => this.panels.delete(key));
        panel.webview.onDidReceiveMessage((place: Place) => show(document.uri, place, viewColumn));
        write(panel, document, tasks);
    }

    private async fill(panel: vscode.WebviewPanel, document: vscode.TextDocument): Promise<void> {
        write(panel, document, await this.tasks(document));
    }

    /** The tasks of the text as it stands in the editor, which may not be saved. */
    private async tasks(document: vscode.TextDocument): Promise<Task[]> {
        const saved = document.uri.scheme === "file";
        const name = saved ? document.uri.fsPath : `${path.basename(document.uri.fsPath)}.txt`;
        const given = ["tasks", "-", "--stdin-filename", name, "--output-format", "json"];
        const folder = saved ? path.dirname(name) : undefined;
        return JSON.parse(await this.server.run(given, document.getText(), folder)) as Task[];
    }

    dispose(): void {
        this.listener.dispose();
        for (const panel of this.panels.values()) {
            panel.dispose();
        }
    }
}

function title(document: vscode.TextDocument): string {
    return `${vscode.l10n.t("Tasks")} · ${path.basename(document.uri.fsPath)}`;
}

function write(panel: vscode.WebviewPanel, document: vscode.TextDocument, tasks: readonly Task[]): void {
    panel.webview.html = page(tasks, title(document), settings().language, randomBytes(16).toString("hex"));
}

/** Leads to a place of the draft; lines and columns are counted in characters from one, as planlint counts. */
async function show(uri: vscode.Uri, { line, column }: Place, viewColumn = vscode.ViewColumn.One): Promise<void> {
    const document = await vscode.workspace.openTextDocument(uri);
    const row = Math.min(Math.max(line - 1, 0), document.lineCount - 1);
    const place = new vscode.Position(row, unitsBefore(document.lineAt(row).text, column));
    await vscode.window.showTextDocument(document, { viewColumn, selection: new vscode.Range(place, place) });
}
