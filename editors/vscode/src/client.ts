// The client of one run of the server.

import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import * as vscode from "vscode";
import { ErrorAction, LanguageClient, type CloseHandlerResult, type Middleware } from "vscode-languageclient/node";

import { SELECTOR } from "./drafts";
import { asksForReason, withReason } from "./reason";
import type { Settings } from "./settings";

/** Errors go to the output alone: what the user has to know, the extension says in words of its own. */
export class Client extends LanguageClient {
    private readonly stderr: LastLine;

    constructor(program: string, chosen: Settings, output: vscode.LogOutputChannel, closed: () => CloseHandlerResult) {
        const folder = vscode.workspace.workspaceFolders?.find(({ uri }) => uri.scheme === "file")?.uri.fsPath;
        // No transport is named: the client would add --stdio to the arguments.
        const run = {
            command: program,
            args: ["lsp", ...chosen.arguments],
            options: {
                ...(folder === undefined ? {} : { cwd: folder }),
                env: { ...process.env, PYTHONUTF8: "1", PLANLINT_LANG: chosen.language },
            },
        };
        const stderr = new LastLine((line) => output.error(line));
        super("planlint", "planlint", run, {
            documentSelector: SELECTOR,
            outputChannel: output,
            stdioOptions: { stdout: () => undefined, stderr: (stream) => stderr.follow(stream) },
            initializationOptions: {
                trusted: vscode.workspace.isTrusted,
                language: chosen.language,
                plugins: chosen.plugins,
            },
            initializationFailedHandler: () => false,
            errorHandler: { error: () => ({ action: ErrorAction.Continue, handled: true }), closed },
            middleware: MIDDLEWARE,
        });
        this.stderr = stderr;
    }

    override error(message: string, data?: unknown): void {
        // The stack of a bundle says nothing, and hides the line that does.
        super.error(message, data instanceof Error ? data.message : data, false);
    }

    /** The last line that the program wrote before it ended, which says why it did. */
    lastWords(): Promise<string> {
        return this.stderr.atEnd;
    }
}

/** Hands on the lines of a stream and keeps the last. */
class LastLine {
    atEnd: Promise<string> = Promise.resolve("");

    constructor(private readonly handOn: (line: string) => void) {}

    follow(stream: Readable): void {
        let last = "";
        const lines = createInterface({ input: stream, crlfDelay: Infinity });
        lines.on("line", (line) => {
            last = line.trim() || last;
            this.handOn(line);
        });
        this.atEnd = new Promise((resolve) => lines.on("close", () => resolve(last)));
    }
}

const MIDDLEWARE: Middleware = {
    executeCommand: async (command, values, next) => {
        if (!asksForReason(command, values)) {
            return next(command, values);
        }
        const reason = await askReason();
        return reason === undefined ? undefined : next(command, withReason(values, reason));
    },
};

async function askReason(): Promise<string | undefined> {
    const reason = await vscode.window.showInputBox({
        title: vscode.l10n.t("Let this be"),
        prompt: vscode.l10n.t("Why is it right as it stands? The reason is kept beside the draft for whoever reviews it."),
        placeHolder: vscode.l10n.t("e.g. Wording of the document above"),
        ignoreFocusOut: true,
        validateInput: (text) => (text.trim() === "" ? vscode.l10n.t("A reason is needed") : undefined),
    });
    return reason?.trim();
}
