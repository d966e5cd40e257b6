/// All fields of one key.
struct FieldEntry {
  /// Those that say nothing left out.
  var values: [Value] = []
  /// The lines of each, in the order of the file.
  var blocks: [Range<Int>] = []
  /// The lines of the one that counts, with `\n` for their line breaks.
  var text: String?
  /// Behind its key or its value, on that line.
  var comment: String?

  var value: Value { values.last ?? .empty }
}

extension Document {
  /// The fields by key, found once: looking for each key anew takes long in a long file.
  var fieldTable: [String: FieldEntry] {
    fields.reduce(into: [:]) { table, field in
      let value = field.value
      var entry = table.removeValue(forKey: field.key) ?? FieldEntry()
      if value != .empty { entry.values.append(value) }
      entry.blocks.append(field.blockRange)
      entry.text = rawBlock(field)
      let comment = comment(of: field).drop { $0 == " " || $0 == "\t" }
      entry.comment = comment.isEmpty ? nil : String(comment)
      table[field.key] = entry
    }
  }
}
