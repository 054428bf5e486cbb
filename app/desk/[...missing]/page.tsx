import { notFound } from "next/navigation";

/** Every address of the desk that nobody else answers. */
export default function Missing(): never {
  notFound();
}
