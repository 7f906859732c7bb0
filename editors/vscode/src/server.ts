import * as vscode from "vscode";
import {
    CloseAction,
    ErrorAction,
    LanguageClient,
    State as ClientState,
    type LanguageClientOptions,
} from "vscode-languageclient/node";

import type { Advice } from "./advice";
import { SELECTOR } from "./drafts";
import { candidates, firstUsable } from "./find";
import { isProgram, run } from "./program";
import { asksForReason, withReason } from "./reason";
import { places, settings, type Settings } from "./settings";

const RESTARTS = 3;
const WITHIN = 3 * 60_000; // milliseconds

/** How the server is; why says what is wrong. */
export interface Condition {
    state: "off" | "starting" | "ready" | "failed";
    why?: string;
}

/** planlint's language server: found, started, watched, restarted. */
export class Server implements vscode.Disposable {
    private client: LanguageClient | undefined;
    private program: string | undefined;
    private crashes: number[] = [];
    private turn: Promise<void> = Promise.resolve();
    private readonly changed = new vscode.EventEmitter<Condition>();
    readonly onDidChange = this.changed.event;

    constructor(
        private readonly output: vscode.LogOutputChannel,
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

    get runs(): boolean {
        return this.client?.isRunning() ?? false;
    }

    /** What the server answers; undefined where it can't: it has ended meanwhile, or is too old for the request. */
    async request<Answer>(method: string, parameters: object): Promise<Answer | undefined> {
        return this.client?.sendRequest<Answer>(method, parameters).catch(() => undefined);
    }

    /** Runs the program that serves by itself, for what is no part of the language server; what it wrote. */
    run(given: readonly string[], input?: string, folder?: string): Promise<string> {
        if (this.program === undefined) {
            throw new Error(vscode.l10n.t("planlint was not found"));
        }
        return run({ program: this.program, arguments: given, input, folder, language: settings().language });
    }

    dispose(): void {
        this.changed.dispose();
    }

    private async end(): Promise<void> {
        const { client } = this;
        this.client = undefined;
        this.program = undefined;
        this.changed.fire({ state: "off" });
        // One that never got up can't be stopped, only forgotten.
        await client?.dispose(2000).catch(() => undefined);
    }

    private async begin(): Promise<void> {
        const chosen = settings();
        if (!chosen.enable) {
            return;
        }
        this.changed.fire({ state: "starting" });
        const all = candidates(await places(chosen));
        const found = await firstUsable(all, isProgram);
        if (found === undefined) {
            this.output.warn(`planlint not found in:\n${all.map(({ program }) => `  ${program}`).join("\n")}`);
            this.changed.fire({ state: "failed", why: vscode.l10n.t("planlint was not found") });
            void this.advice.missing();
            return;
        }
        this.output.info(`${found.program} (${found.origin})`);
        this.program = found.program;
        this.crashes = [];
        const client = this.make(found.program, chosen);
        this.client = client;
        try {
            await client.start();
            this.changed.fire({ state: "ready" });
        } catch (error) {
            this.failed(String(error));
            void this.advice.broken();
        }
    }

    private failed(why: string): void {
        this.output.error(why);
        this.changed.fire({ state: "failed", why: vscode.l10n.t("planlint's server does not run") });
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
                this.changed.fire({ state: "ready" });
            }
        });
        return client;
    }

    private closed(): { action: CloseAction; handled: boolean } {
        if (this.client?.state === ClientState.Starting) {
            return { action: CloseAction.DoNotRestart, handled: true }; // begin() tells of it
        }
        const now = Date.now();
        this.crashes = [...this.crashes.filter((then) => now - then < WITHIN), now];
        if (this.crashes.length > RESTARTS) {
            this.failed(vscode.l10n.t("planlint's server has ended"));
            void this.advice.ended();
            return { action: CloseAction.DoNotRestart, handled: true };
        }
        this.changed.fire({ state: "starting" });
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
