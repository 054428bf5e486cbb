import { Plus } from "lucide-react";
import { classNames } from "@/components/ui/class-names";

type Props = { id: string; isActive: boolean; onChoose: () => void };

/** The last choice of the picker: a source that the library does not have. */
export function AddOption({ id, isActive, onChoose }: Props) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys go to the combobox that owns the list
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      className={classNames(
        "flex cursor-pointer items-center gap-2 rounded-md px-2 py-2 font-medium text-accent-ink",
        isActive && "bg-hover",
      )}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <Plus aria-hidden className="size-4" /> Add a new reference
    </div>
  );
}
