import * as vscode from "vscode";
import { CloseAction, State as ClientState, type CloseHandlerResult } from "vscode-languageclient/node";

import type { Advice } from "./advice";
import { Client } from "./client";
import { candidates, firstUsable } from "./find";
import { isProgram, run } from "./program";
import { places, settings } from "./settings";

const RESTARTS = 3;
const WITHIN = 3 * 60_000; // milliseconds

/** How the server is; why says what is wrong. */
export interface Condition {
    state: "off" | "starting" | "ready" | "failed";
    why?: string;
}

/** planlint's language server: found, started, watched, restarted. */
export class Server implements vscode.Disposable {
    private client: Client | undefined;
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
        return this.inTurn(async () => {
            await this.end();
            await this.begin();
        });
    }

    stop(): Promise<void> {
        return this.inTurn(() => this.end());
    }

    /** What fails is noted, and holds up nothing that comes after it. */
    private inTurn(work: () => Promise<void>): Promise<void> {
        this.turn = this.turn.then(work).catch((error: unknown) => this.output.error(String(error)));
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
    async run(given: readonly string[], input?: string, folder?: string): Promise<string> {
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
        const client = new Client(found.program, chosen, this.output, () => this.closed());
        this.client = client;
        client.onDidChangeState(({ newState }) => {
            if (client === this.client) {
                void this.follow(client, newState);
            }
        });
        try {
            await client.start();
            // The client says that it runs before it has told the server of the drafts that are open.
            this.changed.fire({ state: "ready" });
        } catch {
            // follow() tells of it, as where a restart fails.
        }
    }

    private async follow(client: Client, state: ClientState): Promise<void> {
        if (state === ClientState.Running) {
            this.changed.fire({ state: "ready" });
        } else if (state === ClientState.StartFailed) {
            this.failed();
            void this.advice.broken(await client.lastWords());
        }
    }

    private failed(): void {
        this.changed.fire({ state: "failed", why: vscode.l10n.t("planlint's server does not run") });
    }

    private closed(): CloseHandlerResult {
        if (this.client?.state === ClientState.Starting) {
            return { action: CloseAction.DoNotRestart, handled: true }; // that is a start that failed
        }
        const now = Date.now();
        this.crashes = [...this.crashes.filter((then) => now - then < WITHIN), now];
        if (this.crashes.length > RESTARTS) {
            this.output.error(`the server has ended ${this.crashes.length} times in ${WITHIN / 60_000} minutes`);
            this.failed();
            void this.advice.ended();
            return { action: CloseAction.DoNotRestart, handled: true };
        }
        this.changed.fire({ state: "starting" });
        return { action: CloseAction.Restart, handled: true };
    }
}
