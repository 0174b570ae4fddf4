export declare const SCRIPT_SETTINGS: readonly string[];
