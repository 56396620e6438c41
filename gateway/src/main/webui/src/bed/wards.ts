/** Kinds of ward, as the Mental Health Services Data Set numbers them. One list for whoever asks and whoever looks. */
export const WARD_TYPES = [
  { value: "200", label: "Acute, adult" },
  { value: "201", label: "Acute, older adult" },
  { value: "202", label: "Psychiatric intensive care unit (PICU)" },
  { value: "204", label: "Mother and baby" },
  { value: "301", label: "Child and young person" },
];

/** What a ward may have, in the words wards use of themselves: a search takes no others. */
export const WARD_ACCESS = [
  { value: "", label: "Nothing special" },
  { value: "step-free", label: "Step-free" },
  { value: "hoist", label: "Hoist" },
  { value: "assisted bathroom", label: "Assisted bathroom" },
  { value: "quiet room", label: "Quiet room" },
];
