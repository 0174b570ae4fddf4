"use client";

import { Dialog as BaseDialog } from "@base-ui/react/dialog";
import type { ReactElement, ReactNode } from "react";
import { buttonClass } from "./button-look";

interface DialogProps {
  readonly title: string;
  readonly description?: ReactNode;
  /** A button; leave it out where the dialog is opened by `open` alone. */
  readonly trigger?: ReactElement;
  readonly open?: boolean;
  readonly onOpenChange?: (isOpen: boolean) => void;
  readonly children: ReactNode;
}

/** Traps the focus, closes by Escape, gives the focus back. */
export function Dialog({ title, description, trigger, open, onOpenChange, children }: DialogProps) {
  return (
    <BaseDialog.Root
      {...(open !== undefined && { open })}
      {...(onOpenChange && { onOpenChange: (isOpen: boolean) => onOpenChange(isOpen) })}
    >
      {trigger && <BaseDialog.Trigger render={trigger} />}
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className="fixed inset-0 z-40 bg-black/50" />
        <BaseDialog.Popup className="fixed top-1/2 left-1/2 z-50 max-h-[90dvh] w-lg max-w-[calc(100vw-2rem)] -translate-x-1/2 -translate-y-1/2 overflow-y-auto rounded-card border border-line bg-surface p-5 text-ink shadow-xl">
          <BaseDialog.Title className="text-lg font-semibold">{title}</BaseDialog.Title>
          {description && (
            <BaseDialog.Description className="mt-1 text-ink-soft">
              {description}
            </BaseDialog.Description>
          )}
          <div className="mt-4">{children}</div>
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}

/** Closes the dialog that it stands in. */
export function DialogClose({ children }: { readonly children: ReactNode }) {
  return (
    <BaseDialog.Close className={buttonClass("secondary", "regular")}>{children}</BaseDialog.Close>
  );
}
