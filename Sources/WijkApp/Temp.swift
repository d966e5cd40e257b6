enum FieldOrder { static let all: [String] = [] }
