"use client";

import { createContext, type ReactNode, useContext, useRef, useState } from "react";
import { Notice, StatusRegion } from "@/app/_ui/notice";

const AnnounceContext = createContext<(words: string) => void>(() => {});

export function useAnnounce(): (words: string) => void {
  return useContext(AnnounceContext);
}

/**
 * Says what an act has done, above what it was done to, because a card may leave its place by the very act.
 * The focus goes there too: what had it may be gone.
 */
export function Announcer({ children }: { readonly children: ReactNode }) {
  const [words, setWords] = useState("");
  const place = useRef<HTMLDivElement>(null);
  const announce = (said: string) => {
    setWords(said);
    place.current?.focus();
  };
  return (
    <AnnounceContext value={announce}>
      <div>
        <div ref={place} tabIndex={-1} className={words && "mb-4"}>
          <StatusRegion>{words && <Notice tone="done">{words}</Notice>}</StatusRegion>
        </div>
        {children}
      </div>
    </AnnounceContext>
  );
}
