import { Text, View } from "@react-pdf/renderer";
import { INK, LINE, styles, textSize } from "./styles";

export interface Column<Row> {
  readonly title: string;
  /** Share of the width. */
  readonly grow: number;
  readonly words: (row: Row) => string;
  readonly isStrong?: (row: Row) => boolean;
}

/** Rows of text; the heading row is repeated where the table breaks over pages. */
export function Table<Row>({
  columns,
  rows,
  keyOf,
  isRepeating = false,
}: {
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly isRepeating?: boolean;
}) {
  return (
    <View>
      <View style={{ ...rowStyle, borderBottomColor: INK }} fixed={isRepeating}>
        {columns.map(({ title, grow }) => (
          <Text key={title} style={{ ...cellStyle, ...styles.strong, flexGrow: grow }}>
            {title}
          </Text>
        ))}
      </View>
      {rows.map((row) => (
        <View key={keyOf(row)} style={rowStyle} wrap={false}>
          {columns.map(({ title, grow, words, isStrong }) => (
            <Text
              key={title}
              style={{ ...cellStyle, flexGrow: grow, fontWeight: isStrong?.(row) ? 700 : 400 }}
            >
              {words(row)}
            </Text>
          ))}
        </View>
      ))}
    </View>
  );
}

const rowStyle = {
  flexDirection: "row",
  gap: 6,
  borderBottomWidth: 0.5,
  borderBottomColor: LINE,
  paddingVertical: 0.6,
} as const;

const cellStyle = { flexBasis: 0, ...textSize(7, 1.22) } as const;
