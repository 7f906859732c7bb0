import * as vscode from "vscode";
import {
    CloseAction,
    ErrorAction,
    LanguageClient,
    State as ClientState,
    type LanguageClientOptions,
} from "vscode-languageclient/node";

import type { Advice } from "./advice";
import { candidates, firstUsable } from "./find";
import { isProgram } from "./program";
import { asksForReason, withReason } from "./reason";
import { places, settings, type Settings } from "./settings";
import type { Status } from "./status";

const RESTARTS = 3;
const SELECTOR = ["file", "untitled"].flatMap((scheme) =>
    ["plaintext", "markdown"].map((language) => ({ scheme, language })),
);

/** planlint's language server: found, started, watched, restarted. */
export class Server {
    client: LanguageClient | undefined;
    /** The program that serves, for commands that run it by itself. */
    program: string | undefined;
    private crashes = 0;
    private turn: Promise<void> = Promise.resolve();

    constructor(
        private readonly output: vscode.LogOutputChannel,
        private readonly status: Status,
        private readonly advice: Advice,
    ) {}

    /** Starts or restarts; calls that come meanwhile wait for their turn. */
    restart(): Promise<void> {
        this.turn = this.turn.then(async () => {
            await this.end();
            await this.begin();
        });
        return this.turn;
    }

    stop(): Promise<void> {
        this.turn = this.turn.then(() => this.end());
        return this.turn;
    }

    private async end(): Promise<void> {
        const { client } = this;
        this.client = undefined;
        this.program = undefined;
        this.status.set("off");
        // One that never got up can't be stopped, only forgotten.
        await client?.dispose(2000).catch(() => undefined);
    }

    private async begin(): Promise<void> {
        const chosen = settings();
        if (!chosen.enable) {
            return;
        }
        this.status.set("starting");
        const all = candidates(await places(chosen));
        const found = await firstUsable(all, isProgram);
        if (found === undefined) {
            this.output.warn(`planlint not found in:\n${all.map(({ program }) => `  ${program}`).join("\n")}`);
            this.status.set("failed", vscode.l10n.t("planlint was not found"));
            void this.advice.missing();
            return;
        }
        this.output.info(`${found.program} (${found.origin})`);
        this.program = found.program;
        this.crashes = 0;
        const client = this.make(found.program, chosen);
        this.client = client;
        try {
            await client.start();
            this.status.set("ready");
        } catch (error) {
            this.failed(String(error));
        }
    }

    private failed(why: string): void {
        this.output.error(why);
        this.status.set("failed", vscode.l10n.t("planlint's server does not run"));
        void this.advice.broken();
    }

    private make(program: string, chosen: Settings): LanguageClient {
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
        const options: LanguageClientOptions = {
            documentSelector: SELECTOR,
            outputChannel: this.output,
            initializationOptions: {
                trusted: vscode.workspace.isTrusted,
                language: chosen.language,
                plugins: chosen.plugins,
            },
            initializationFailedHandler: () => false,
            errorHandler: {
                error: () => ({ action: ErrorAction.Continue, handled: true }),
                closed: () => this.closed(),
            },
            middleware: {
                executeCommand: async (command, values, next) => {
                    if (!asksForReason(command, values)) {
                        return next(command, values);
                    }
                    const reason = await askReason();
                    return reason === undefined ? undefined : next(command, withReason(values, reason));
                },
            },
        };
        const client = new LanguageClient("planlint", "planlint", run, options);
        client.onDidChangeState(({ newState }) => {
            if (newState === ClientState.Running && client === this.client) {
                this.status.set("ready");
            }
        });
        return client;
    }

    private closed(): { action: CloseAction; handled: boolean } {
        this.crashes += 1;
        if (this.crashes > RESTARTS || this.client?.state === ClientState.Starting) {
            this.failed(vscode.l10n.t("planlint's server has ended"));
            return { action: CloseAction.DoNotRestart, handled: true };
        }
        this.status.set("starting");
        return { action: CloseAction.Restart, handled: true };
    }
}

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
