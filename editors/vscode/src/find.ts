// Where planlint may be. Nothing here knows VS Code, so that it can be tested by itself.

import * as path from "node:path";

export interface Places {
    /** planlint.path */
    setting: string;
    /** planlint.interpreter */
    interpreter: string;
    /** The interpreter chosen in the Python extension. */
    selected: string | undefined;
    /** python.defaultInterpreterPath */
    defaultInterpreter: string | undefined;
    folders: readonly string[];
    /** The search path of the environment, unsplit. */
    searchPath: string;
    home: string;
    trusted: boolean;
    platform: NodeJS.Platform;
}

export type Origin = "setting" | "interpreter" | "python" | "default" | "venv" | "path";

export interface Candidate {
    program: string;
    origin: Origin;
}

type PathModule = path.PlatformPath;

function paths(platform: NodeJS.Platform): PathModule {
    return platform === "win32" ? path.win32 : path.posix;
}

/** A path as people write it in settings: ~, ${workspaceFolder}, or relative to the folder. */
export function expand(written: string, places: Places): string | undefined {
    const { isAbsolute, join, normalize } = paths(places.platform);
    const folder = places.folders[0];
    let text = written.trim();
    if (text === "~" || text.startsWith("~/") || text.startsWith("~\\")) {
        text = join(places.home, text.slice(1));
    }
    if (text.includes("${workspaceFolder}")) {
        if (folder === undefined) {
            return undefined;
        }
        text = text.replaceAll("${workspaceFolder}", folder);
    }
    text = text.replaceAll("${userHome}", places.home);
    if (isAbsolute(text)) {
        return normalize(text);
    }
    // A bare word such as "python" is a command, found on the search path rather than in the folder.
    if (folder === undefined || !/[\\/]/.test(text)) {
        return undefined;
    }
    return join(folder, text);
}

/** Where pip puts the command for an interpreter: beside it, or in Scripts where Windows keeps python.exe above. */
export function besideInterpreter(interpreter: string, platform: NodeJS.Platform): string[] {
    const { dirname, join } = paths(platform);
    const home = dirname(interpreter);
    if (platform === "win32") {
        return [join(home, "planlint.exe"), join(home, "Scripts", "planlint.exe")];
    }
    return [join(home, "planlint")];
}

/** True where the path lies in one of the folders: an untrusted folder must not choose what is run. */
export function isWithin(file: string, folders: readonly string[], platform: NodeJS.Platform): boolean {
    const { relative, isAbsolute } = paths(platform);
    return folders.some((folder) => {
        const way = relative(folder, file);
        return way === "" || (!isAbsolute(way) && way.split(/[\\/]/)[0] !== "..");
    });
}

function onSearchPath(names: readonly string[], places: Places): string[] {
    const { delimiter, isAbsolute, join } = paths(places.platform);
    // Entries such as "." would run whatever lies in the folder.
    const entries = places.searchPath.split(delimiter).filter((entry) => isAbsolute(entry));
    return entries.flatMap((entry) => names.map((name) => join(entry, name)));
}

function commandOrPath(written: string, places: Places): string[] {
    const word = written.trim();
    if (word === "") {
        return [];
    }
    if (!/[\\/]/.test(word) && word !== "~") {
        const names = places.platform === "win32" && !/\.exe$/i.test(word) ? [`${word}.exe`] : [word];
        return onSearchPath(names, places);
    }
    const whole = expand(word, places);
    return whole === undefined ? [] : [whole];
}

/** Every place to look in, first choice first. A place named by hand stands alone: nothing else is run in its stead. */
export function candidates(places: Places): Candidate[] {
    const found: Candidate[] = [];
    const add = (origin: Origin, programs: readonly string[]): void => {
        found.push(...programs.map((program) => ({ program, origin })));
    };
    const beside = (interpreters: readonly string[]): string[] =>
        interpreters.flatMap((interpreter) => besideInterpreter(interpreter, places.platform));

    const { join } = paths(places.platform);
    if (places.setting.trim() !== "") {
        add("setting", commandOrPath(places.setting, places));
    } else if (places.interpreter.trim() !== "") {
        add("interpreter", beside(commandOrPath(places.interpreter, places)));
    } else {
        add("python", beside(places.selected === undefined ? [] : [places.selected]));
        add("default", beside(commandOrPath(places.defaultInterpreter ?? "", places)));
        const bin = places.platform === "win32" ? ["Scripts", "planlint.exe"] : ["bin", "planlint"];
        add("venv", places.folders.flatMap((folder) => [".venv", "venv"].map((name) => join(folder, name, ...bin))));
        add("path", onSearchPath([places.platform === "win32" ? "planlint.exe" : "planlint"], places));
    }
    const allowed = places.trusted
        ? found
        : found.filter(({ program }) => !isWithin(program, places.folders, places.platform));
    const seen = new Set<string>();
    return allowed.filter(({ program }) => !seen.has(program) && seen.add(program));
}

/** The first candidate that can be run. */
export async function firstUsable(
    all: readonly Candidate[],
    isUsable: (program: string) => Promise<boolean>,
): Promise<Candidate | undefined> {
    for (const candidate of all) {
        if (await isUsable(candidate.program)) {
            return candidate;
        }
    }
    return undefined;
}
