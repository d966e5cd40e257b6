import CNCurses
import TerminalUI

/// A theme as ncurses knows it: each style an attribute and a colour pair. A pair is numbered by the
/// style name that it belongs to, from 1.
struct Palette {
  /// The attributes of ncurses for every set of marks.
  private static let attributes = (UInt8.min..<32).map { attributes(of: Style.Marks(rawValue: $0)) }

  /// By the number of the style name.
  private let marks: [Style.Marks]
  private let pairs: [UInt8]

  init(_ theme: Theme, allowsColour: Bool) {
    marks = StyleName.allCases.map { theme.look(of: Style($0)).marks }
    pairs = StyleName.allCases.map { name in
      let colour = allowsColour ? theme.look(of: Style(name)).colour : nil
      return colour.map { Self.define(pair: name.rawValue + 1, $0) } ?? 0
    }
  }

  private static func define(pair: UInt8, _ colour: Theme.Colour) -> UInt8 {
    nc_set_pair(Int32(pair), Int32(nc_colours() >= 256 ? colour.index : colour.basic))
    return pair
  }

  func drawn(_ cell: Cell) -> nc_cell {
    let name = Int(cell.style.name.rawValue)
    return nc_cell(
      scalars: (cell.scalar, cell.firstMark, cell.secondMark),
      attributes: Self.attributes[Int(marks[name].union(cell.style.marks).rawValue)],
      pair: pairs[name])
  }

  private static func attributes(of marks: Style.Marks) -> UInt8 {
    var attributes = 0
    if marks.contains(.bold) { attributes |= NC_BOLD }
    if marks.contains(.italic) { attributes |= NC_ITALIC }
    if marks.contains(.underline) { attributes |= NC_UNDERLINE }
    if marks.contains(.selected) { attributes |= NC_REVERSE }
    if marks.contains(.dim) { attributes |= NC_DIM }
    return UInt8(attributes)
  }
}
