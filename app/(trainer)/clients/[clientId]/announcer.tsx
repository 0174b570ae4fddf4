"use client";

import { createContext, type ReactNode, useContext, useRef, useState } from "react";
import { Notice, StatusRegion } from "@/app/_ui/notice";

const AnnounceContext = createContext<(words: string) => void>(() => {});

export function useAnnounce(): (words: string) => void {
  return useContext(AnnounceContext);
}

/**
 * Shows what an act has done in one place above the cards, because the act may move the card or close it.
 * The focus moves there too, because the button that had it may be gone.
 */
export function Announcer({ children }: { readonly children: ReactNode }) {
  const [words, setWords] = useState("");
  const place = useRef<HTMLDivElement>(null);
  const announce = (done: string) => {
    setWords(done);
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
