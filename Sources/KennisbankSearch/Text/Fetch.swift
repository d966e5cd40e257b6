import CTextScan

extension UnsafeBufferPointer {
  /// Asks the processor to bring an element near, for who looks at many that lie all over.
  @inline(__always)
  func fetch(_ place: Int) {
    if let baseAddress { wijk_fetch(baseAddress + place) }
  }
}
