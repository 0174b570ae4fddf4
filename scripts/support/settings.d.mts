export declare const SCRIPT_SETTINGS: readonly string[];
export function loadSettingsFile(path?: string): void;
