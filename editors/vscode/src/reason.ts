// The server's command that notes a finding as one to let be, and the reason it is given.

const IGNORE = /^planlint\.ignore\w*$/;

export function asksForReason(command: string, values: readonly unknown[]): boolean {
    const first = values[0];
    return IGNORE.test(command) && command !== "planlint.ignoreHere" && isObject(first) && !first["reason"];
}

export function withReason(values: readonly unknown[], reason: string): unknown[] {
    const [first, ...others] = values;
    return [{ ...(isObject(first) ? first : {}), reason }, ...others];
}

function isObject(value: unknown): value is Record<string, unknown> {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
